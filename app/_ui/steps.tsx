/** Progress through a series of questions. `label` puts it in words ("Question 2 of 7"). */
export function Steps(props: { current: number; total: number; label: string }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-small text-ink-soft">{props.label}</p>
      <div aria-hidden="true" className="flex gap-1.5">
        {Array.from({ length: props.total }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the row never changes its order
            key={index}
            className={`h-1.5 flex-1 rounded-full ${index < props.current ? 'bg-accent' : 'bg-line'}`}
          />
        ))}
      </div>
    </div>
  )
}
