import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Section } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { deskPath } from './desk-path'
import { pagesBeside } from './pages-beside'

/** Pages of acts that are not today's first thing; each stands here only while something can be done or read on it. */
export function SecondaryActions({ view }: { view: CaseView }) {
  const t = useTranslations('desk.overview')
  const count = view.desk?.notes.length ?? 0
  return (
    <Section title={t('secondaryActions')}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {pagesBeside(view).map(({ key, folder }) => (
          <li key={key} className="relative flex items-center justify-between gap-3 px-5 py-3.5">
            <div>
              <a
                href={deskPath(view.name, folder)}
                className="font-bold text-ink no-underline after:absolute after:inset-0 hover:underline"
              >
                {t(`links.${key}`)}
              </a>
              <p className="text-small text-ink-soft">{t(`links.${key}Hint`, { count })}</p>
            </div>
            <ChevronRight aria-hidden="true" className="size-5 flex-none text-ink-soft" />
          </li>
        ))}
      </ul>
    </Section>
  )
}
