'use client'

import './globals.css'
import words from '@/messages/last-resort.json'

/** The root layout failed to render (the database is down), so this page depends on nothing else. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>{words.name}</title>
        <main className="mx-auto flex max-w-[46rem] flex-col gap-4 px-4 pt-16">
          <h1 className="text-h1">{words.title}</h1>
          <p className="text-lede">{words.text}</p>
          <p>{words.emergency}</p>
          <p className="flex gap-6">
            <a href="/" className="link">
              {words.home}
            </a>
            <a href="/leave" className="link">
              {words.leave}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
