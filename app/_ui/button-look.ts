export type ButtonLook = 'primary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-full px-6 py-2.5 text-center font-bold ' +
  'no-underline motion-safe:transition-colors duration-150 focus-visible:rounded-full aria-disabled:opacity-60 cursor-pointer'

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border-2 border-line-strong bg-transparent text-ink hover:bg-accent-soft',
  danger: 'border-2 border-alarm-line bg-transparent text-alarm-ink hover:bg-alarm',
}

/** Shared by `Button` and `LinkButton`, so that both look the same. */
export const buttonClass = (look: ButtonLook, wide?: boolean): string =>
  `${shape} ${looks[look]} ${wide ? 'w-full' : 'w-full sm:w-fit'}`
