import { Mark } from './frame/mark'

export interface Stage {
  key: string
  label: string
  state: 'past' | 'now' | 'later'
}

export interface WhereIsProps {
  /** the stages in the order in which a case passes them, from the workflow */
  stages: readonly Stage[]
  /** read out before the stages by screen readers: "Where this is" */
  label: string
  /** the name of a stage's state, for screen readers */
  stateLabel: Record<Stage['state'], string>
}

/**
 * A picture of where a case is: buoys along a line, with a boat at the present one. It is an HTML list, so that
 * picture and text cannot differ. Vertical on a phone, horizontal on a wide screen.
 */
export function WhereIs({ stages, label, stateLabel }: WhereIsProps) {
  return (
    <ol aria-label={label} className="flex flex-col sm:flex-row">
      {stages.map((stage, index) => {
        const next = stages[index + 1]
        return (
          <li
            key={stage.key}
            aria-current={stage.state === 'now' ? 'step' : undefined}
            className="relative flex flex-1 items-start gap-4 pb-6 last:pb-0 sm:flex-col sm:items-center sm:gap-2 sm:pb-0 sm:text-center"
          >
            {next ? <Course reached={next.state !== 'later'} /> : null}
            <Buoy state={stage.state} />
            <span
              className={stage.state === 'now' ? 'pt-1.5 font-bold sm:pt-0' : 'pt-1.5 text-ink-soft sm:pt-0'}
            >
              {stage.label}
              <span className="sr-only"> ({stateLabel[stage.state]})</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** The line from this stage to the next: downwards on a phone, to the right on a wide screen. */
function Course(props: { reached: boolean }) {
  const colour = props.reached ? 'border-accent' : 'border-line-strong border-dashed'
  return (
    <span
      aria-hidden="true"
      className={`absolute top-11 bottom-0 left-[1.3rem] border-l-[3px] sm:top-[1.3rem] sm:right-[calc(-50%+1.6rem)] sm:bottom-auto sm:left-[calc(50%+1.6rem)] sm:border-t-[3px] sm:border-l-0 ${colour}`}
    />
  )
}

function Buoy({ state }: { state: Stage['state'] }) {
  if (state === 'now')
    return (
      <span
        aria-hidden="true"
        className="relative z-1 flex size-11 flex-none items-center justify-center rounded-full border-[3px] border-accent bg-accent-soft"
      >
        <Mark className="size-8" />
      </span>
    )
  return (
    <span aria-hidden="true" className="relative z-1 flex size-11 flex-none items-center justify-center">
      <span
        className={`size-5 rounded-full border-[3px] ${state === 'past' ? 'border-accent bg-accent' : 'border-line-strong bg-paper'}`}
      />
    </span>
  )
}
