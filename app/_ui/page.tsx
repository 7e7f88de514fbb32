import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'

export interface PageProps {
  /** the page's `h1`; leave out when a field's `question` is the heading */
  title?: string
  /** a short line above the title */
  kicker?: ReactNode
  /** one or two sentences below it */
  lede?: ReactNode
  back?: { href: string; label: string }
  /** `read` (default) for text and forms, `wide` for content side by side */
  width?: 'read' | 'wide'
  children: ReactNode
}

/** The content of a page; header, navigation, crisis help and footer come from the root layout. */
export function Page({ title, kicker, lede, back, width = 'read', children }: PageProps) {
  return (
    <div className={`mx-auto px-4 pt-6 sm:px-8 sm:pt-10 ${width === 'read' ? 'max-w-[46rem]' : 'max-w-6xl'}`}>
      {back ? (
        <a href={back.href} className="link mb-4 inline-flex min-h-11 items-center gap-2">
          <ArrowLeft aria-hidden="true" className="size-5" />
          {back.label}
        </a>
      ) : null}
      {title || kicker || lede ? (
        <div className="mb-8 flex flex-col gap-3">
          {kicker ? <div className="text-small font-bold text-ink-soft">{kicker}</div> : null}
          {title ? <h1 className="text-h1">{title}</h1> : null}
          {lede ? <p className="max-w-[38rem] text-lede text-ink-soft">{lede}</p> : null}
        </div>
      ) : null}
      <div className="flex flex-col gap-8">{children}</div>
    </div>
  )
}
