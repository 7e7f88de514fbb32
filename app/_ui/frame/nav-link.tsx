'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A navigation link; marks the page the reader is on. */
export function NavLink(props: { href: string; children: ReactNode }) {
  const path = usePathname()
  const here = path === props.href || path.startsWith(`${props.href}/`)
  return (
    <a
      href={props.href}
      aria-current={here ? 'page' : undefined}
      className="inline-flex min-h-11 items-center border-b-[3px] border-transparent px-2 font-bold text-ink hover:border-line-strong aria-[current=page]:border-accent sm:px-3"
    >
      {props.children}
    </a>
  )
}
