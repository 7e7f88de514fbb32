/** Links between the main pages of a case. `look`: their layout. */
export function PartsNav(props: {
  label: string
  look: string
  parts: readonly { label: string; href: string; current: boolean }[]
}) {
  return (
    <nav aria-label={props.label} className={`-mt-2 gap-1 rounded-card bg-sunk p-1 ${props.look}`}>
      {props.parts.map(({ label, href, current }) => (
        <a
          key={href}
          href={href}
          aria-current={current ? 'page' : undefined}
          className="inline-flex min-h-11 flex-1 items-center justify-center rounded-card px-2 text-center text-ink-soft hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:font-bold aria-[current=page]:text-ink aria-[current=page]:shadow-card"
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
