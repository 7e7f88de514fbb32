import { useTranslations } from 'next-intl'
import { type PillTone, StatusPill } from '@/app/_ui'
import type { CoverState as State } from '@/lib/cover/views'

const tones: Record<State, PillTone> = {
  open: 'wait',
  taken: 'done',
  fellThrough: 'warn',
  unfilled: 'warn',
  cancelled: 'calm',
  cancelledMeeting: 'calm',
  past: 'calm',
}

export function CoverState({ state }: { state: State }) {
  const t = useTranslations('cover.state')
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>
}
