import type { ReactNode } from 'react'

const tones = {
  calm: 'bg-sunk text-ink',
  you: 'bg-accent text-on-accent',
  wait: 'bg-accent-soft text-accent-ink',
  done: 'border border-line-strong text-ink-soft',
  warn: 'bg-warm text-warm-ink',
  alarm: 'bg-alarm text-alarm-ink',
} as const
export type PillTone = keyof typeof tones

/** A state in one or two words. `you`: the reader acts next. `wait`: another person does. Never by colour alone. */
export function StatusPill(props: { tone?: PillTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded-full px-3 py-0.5 text-small font-bold ${tones[props.tone ?? 'calm']}`}
    >
      {props.children}
    </span>
  )
}
