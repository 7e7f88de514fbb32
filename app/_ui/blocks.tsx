import type { ReactNode } from 'react'

const gaps = { s: 'gap-2', m: 'gap-4', l: 'gap-8' } as const

/** Children below one another with even space between them. `gap`: s, m (default), l. */
export function Stack(props: {
  children: ReactNode
  gap?: keyof typeof gaps
  as?: 'div' | 'section' | 'ul'
}) {
  const Tag = props.as ?? 'div'
  return <Tag className={`flex flex-col ${gaps[props.gap ?? 'm']}`}>{props.children}</Tag>
}

/** Buttons or links side by side; one below another on a phone. */
export function Row(props: { children: ReactNode }) {
  return (
    <div className="flex flex-col items-stretch gap-x-6 gap-y-3 sm:flex-row sm:flex-wrap sm:items-center">
      {props.children}
    </div>
  )
}

export interface CardProps {
  children: ReactNode
  title?: string
  /** heading level of the title; 2 unless the card is inside a section */
  level?: 2 | 3
  /** `sunk` is less prominent than the page, `plain` is level with it */
  tone?: 'plain' | 'sunk' | 'accent'
  id?: string
}

const tones = {
  plain: 'bg-surface border-line shadow-card',
  sunk: 'bg-sunk border-transparent',
  accent: 'bg-accent-soft border-transparent',
} as const

/** A box for one subject. With a title it is a labelled section. */
export function Card({ children, title, level = 2, tone = 'plain', id }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={`rounded-card border p-5 sm:p-7 ${tones[tone]}`}>
      {title ? <Heading className={`${level === 2 ? 'text-h2' : 'text-h3'} mb-3`}>{title}</Heading> : null}
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  )
}

/** A titled part of a page without a box. */
export function Section(props: { title: string; children: ReactNode; id?: string }) {
  return (
    <section id={props.id} className="flex flex-col gap-4">
      <h2 className="text-h2">{props.title}</h2>
      {props.children}
    </section>
  )
}

/** A few lines of a card under a title that is not a heading element. */
export function Part(props: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="font-bold">{props.title}</p>
      {props.children}
    </div>
  )
}

/** Text as a person wrote it: line breaks kept, direction detected, never read as markup. */
export function OwnText(props: { children: string }) {
  return (
    <p dir="auto" className="own-words">
      {props.children}
    </p>
  )
}
