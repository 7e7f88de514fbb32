'use client'

import './globals.css'
import messages from '@/messages/en.json'

/** The frame itself could not be drawn (the database is away): everything this page needs, it carries along. */
export default function GlobalError() {
  const { title, text, home } = messages.ui.error
  return (
    <html lang="en">
      <body>
        <title>{messages.ui.frame.name}</title>
        <main className="mx-auto flex max-w-[46rem] flex-col gap-4 px-4 pt-16">
          <h1 className="text-h1">{title}</h1>
          <p className="text-lede">{text}</p>
          <p className="flex gap-6">
            <a href="/" className="link">
              {home}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
