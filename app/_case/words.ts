import { type NestedKeyOf, type TranslationValues, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Messages } from '@/messages/exhaustive'
import type { ReaderKind } from './reader'

/** The messages for one kind of reader; those for all readers are below `case`. */
export const places = { party: 'my', phrase: 'receipt', handler: 'desk' } as const satisfies Record<
  ReaderKind,
  keyof Messages
>
type Place = 'case' | (typeof places)[ReaderKind]

type Area = { [P in Place]: keyof Messages[P] & string }[Place]
/** The keys of one area, from every place that has it. */
type WordKey<A extends Area> = {
  [P in Place]: A extends keyof Messages[P] ? NestedKeyOf<Messages[P][A]> : never
}[Place]
type Text<A extends Area> = (key: WordKey<A>, values?: TranslationValues) => string

function textIn<A extends Area>(
  t: Awaited<ReturnType<typeof getTranslations<never>>>,
  kind: ReaderKind,
  area: A,
): Text<A> {
  return (key, values) => {
    const own = `${places[kind]}.${area}.${key}`
    return t((t.has(own as never) ? own : `case.${area}.${key}`) as never, values as never)
  }
}

/** The texts of one area of a case's pages: this reader's own where there are any, else those for all readers. */
export const useText = <A extends Area>(kind: ReaderKind, area: A): Text<A> =>
  textIn(useTranslations(), kind, area)
export const textOf = async <A extends Area>(kind: ReaderKind, area: A): Promise<Text<A>> =>
  textIn(await getTranslations(), kind, area)

/** Every page of a case has its list's title: a browser's history must not tell what a case was about. */
export const titleFor = (kind: ReaderKind) => async () => ({
  title: (await getTranslations(places[kind]))('title'),
})
