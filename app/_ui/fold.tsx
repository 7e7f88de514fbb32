import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

/** Optional detail in `<details>`, so that it opens without JavaScript. */
export function Fold(props: { summary: string; children: ReactNode; open?: boolean; id?: string }) {
  return (
    <details id={props.id} open={props.open} className="group rounded-card border border-line bg-surface">
      <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 rounded-card px-5 py-3 font-bold hover:bg-accent-soft focus-visible:rounded-card [&::-webkit-details-marker]:hidden">
        {props.summary}
        <ChevronDown
          aria-hidden="true"
          className="size-5 flex-none motion-safe:transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-4 px-5 pt-2 pb-5">{props.children}</div>
    </details>
  )
}
