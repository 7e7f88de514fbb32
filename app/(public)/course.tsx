import type { ReactNode } from 'react'

/**
 * Stages as a numbered list; the stages come from the workflow itself.
 * @param props.as `line`: side by side where there is room; `grid`: in rows of four at most
 */
export function Course(props: {
  stages: readonly string[]
  as: 'line' | 'grid'
  title: (stage: string) => ReactNode
  text: (stage: string) => ReactNode
}) {
  const line = props.as === 'line'
  const columns = line ? 'sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]' : 'sm:grid-cols-2 lg:grid-cols-4'
  return (
    <ol className={`grid gap-x-6 gap-y-6 ${columns}`}>
      {props.stages.map((stage, index) => (
        <li key={stage} className={`flex gap-4 ${line ? 'sm:flex-col sm:gap-3' : ''}`}>
          <span
            aria-hidden="true"
            className="flex size-11 flex-none items-center justify-center rounded-full bg-accent font-bold text-on-accent"
          >
            {index + 1}
          </span>
          <span className="flex flex-col">
            <span className="font-bold">{props.title(stage)}</span>
            <span className="text-small text-ink-soft">{props.text(stage)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
