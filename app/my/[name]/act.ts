import 'server-only'
import { actsOf } from '@/app/_case/act'
import type { DoneKey } from '../done'
import { myActs } from './acts'

export const { once, send } = actsOf<DoneKey, typeof myActs>('/my', myActs)
