import { Info, LifeBuoy, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const looks = {
  info: { box: 'bg-accent-soft text-ink', bar: 'bg-accent', icon: Info },
  warn: { box: 'bg-warm text-warm-ink', bar: 'bg-warm-line', icon: TriangleAlert },
  safety: { box: 'bg-alarm text-alarm-ink', bar: 'bg-alarm-line', icon: LifeBuoy },
} as const

/** A remark set apart from the text: `info`, `warn` (think before going on) or `safety` (about harm and help). */
export function Notice(props: { tone?: keyof typeof looks; title?: string; children: ReactNode }) {
  const look = looks[props.tone ?? 'info']
  const Icon = look.icon
  return (
    <div className={`relative flex gap-4 overflow-hidden rounded-card py-4 pr-5 pl-6 ${look.box}`}>
      <span aria-hidden="true" className={`absolute inset-y-0 left-0 w-1.5 ${look.bar}`} />
      <Icon aria-hidden="true" className="mt-0.5 size-6 flex-none" />
      <div className="flex min-w-0 flex-col gap-2">
        {props.title ? <p className="font-bold">{props.title}</p> : null}
        {typeof props.children === 'string' ? <p>{props.children}</p> : props.children}
      </div>
    </div>
  )
}
