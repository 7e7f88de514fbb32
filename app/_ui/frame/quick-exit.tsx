'use client'

import type { ReactNode } from 'react'

/**
 * Leave at once, from every page. A plain form, so that it works without JavaScript and before scripts load.
 * With JavaScript the page goes blank before the answer has come.
 */
export function QuickExit(props: { children: ReactNode }) {
  return (
    <form method="post" action="/leave" onSubmit={() => document.documentElement.classList.add('leaving')}>
      <button
        type="submit"
        className="inline-flex min-h-11 cursor-pointer items-center rounded-full bg-ink px-5 font-bold text-paper hover:bg-accent-strong focus-visible:rounded-full"
      >
        {props.children}
      </button>
    </form>
  )
}
