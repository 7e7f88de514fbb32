import { Section, TextLink } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { pathOf, type Reader } from './reader'
import { useText } from './words'

/** What is seldom needed, each on a page of its own, and only what is really open. */
export function SecondaryActions({ view, reader }: { view: CaseView; reader: Reader }) {
  const t = useText(reader.kind, 'also')
  const shown = seldomPages(view, reader).filter(({ open }) => open)
  if (shown.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="flex flex-col gap-1">
        {shown.map(({ key, folder }) => (
          <li key={key} className="py-1.5">
            <TextLink href={pathOf(reader, folder)}>{t(key)}</TextLink>
            <span className="text-ink-soft"> · {t(`${key}Hint`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** In their order; a page is named by the key of its messages, which is mostly its folder too. */
function seldomPages({ availableEvents, mayWrite, concern, workflow }: CaseView, { kind }: Reader) {
  const open = (event: CaseView['availableEvents'][number]) => availableEvents.includes(event)
  const retaliation = { key: 'retaliation', folder: 'retaliation', open: open('reportRetaliation') } as const
  const conflict = { key: 'conflict', folder: 'conflict', open: open('raiseConflict') } as const
  const safety = { key: 'safety', folder: 'safety', open: open('raiseSafety') } as const
  const review = { key: 'review', folder: 'review', open: open('askReview') } as const
  if (kind === 'phrase')
    return [
      { key: 'facts', folder: 'report', open: mayWrite.correct },
      ...[safety, retaliation, conflict, review],
      { key: 'withdraw', folder: 'withdraw', open: open('withdraw') },
    ] as const
  return [
    { key: 'correct', folder: 'correct', open: mayWrite.correct && !concern?.report },
    ...[retaliation, conflict, safety, review],
    { key: 'consent', folder: 'consent', open: open('consentEnded') && !open('withdraw') },
    {
      key: workflow === 'concern' ? 'takeBackOther' : 'takeBack',
      folder: 'take-back',
      open: open('withdraw'),
    },
  ] as const
}
