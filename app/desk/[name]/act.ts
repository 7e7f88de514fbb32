import 'server-only'
import { actsOf } from '@/app/_case/act'
import type { DoneKey } from '../done'

export const { act, leadOn, once } = actsOf<DoneKey>('/desk')
