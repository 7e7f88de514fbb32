import 'server-only'
import { actsOf } from '@/app/_case/act'
import type { DoneKey } from '../done'

export const { act, once } = actsOf<DoneKey>('/my')
