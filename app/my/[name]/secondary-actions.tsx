import { useTranslations } from 'next-intl'
import { Section, TextLink } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { matterPath } from './matter-path'

/** What is seldom needed, each on a page of its own, and only what is really open. */
export function SecondaryActions({ view }: { view: CaseView }) {
  const t = useTranslations('my.also')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const ofOther = view.workflow === 'concern'
  const links = [
    { key: 'correct', folder: 'correct', shown: view.mayWrite.correct && !view.concern?.report },
    { key: 'retaliation', folder: 'retaliation', shown: open('reportRetaliation') },
    { key: 'conflict', folder: 'conflict', shown: open('raiseConflict') },
    { key: 'safety', folder: 'safety', shown: open('raiseSafety') },
    { key: 'review', folder: 'review', shown: open('askReview') },
    { key: 'consent', folder: 'consent', shown: open('consentEnded') && !open('withdraw') },
    { key: ofOther ? 'takeBackOther' : 'takeBack', folder: 'take-back', shown: open('withdraw') },
  ] as const
  const shown = links.filter((link) => link.shown)
  if (shown.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="flex flex-col gap-1">
        {shown.map(({ key, folder }) => (
          <li key={key} className="py-1.5">
            <TextLink href={matterPath(view.name, folder)}>{t(key)}</TextLink>
            <span className="text-ink-soft"> · {t(`${key}Hint`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
