import { useTranslations } from 'next-intl'
import { Section, TextLink } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** What is seldom needed, each on a page of its own, and only what is really open. */
export function SecondaryActions({ view }: { view: CaseView }) {
  const t = useTranslations('receipt.also')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const links = [
    { key: 'facts', folder: 'report', shown: view.mayWrite.correct },
    { key: 'safety', folder: 'safety', shown: open('raiseSafety') },
    { key: 'retaliation', folder: 'retaliation', shown: open('reportRetaliation') },
    { key: 'conflict', folder: 'conflict', shown: open('raiseConflict') },
    { key: 'review', folder: 'review', shown: open('askReview') },
    { key: 'withdraw', folder: 'withdraw', shown: open('withdraw') },
  ] as const
  const shown = links.filter((link) => link.shown)
  if (shown.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="flex flex-col gap-1">
        {shown.map(({ key, folder }) => (
          <li key={key} className="py-1.5">
            <TextLink href={`/receipt/case/${folder}`}>{t(key)}</TextLink>
            <span className="text-ink-soft"> · {t(`${key}Hint`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
