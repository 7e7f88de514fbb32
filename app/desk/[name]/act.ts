import 'server-only'
import { actsOf } from '@/app/_case/act'
import type { DoneKey } from '../done'
import { deskActs } from './acts'

export const { leadOn, once, send, sendEvent } = actsOf<DoneKey, typeof deskActs>('/desk', deskActs)
