import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { useNamed } from '@/app/_case/named'
import { CaseTimeline } from '@/app/_case/timeline'
import { DateTime, Section } from '@/app/_ui'
import type { AccessView } from '@/lib/cases/model/views'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'

/** What happened so far, and who can see what since when: the same two lists that the person sees. */
export default async function RecordPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.record')
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')}>
      <Section title={t('timeline')}>
        <CaseTimeline view={view} kind="handler" />
      </Section>
      {view.access ? (
        <Section title={t('access')}>
          <p className="text-ink-soft">{t(view.workflow === 'slip' ? 'accessLede' : 'accessLedeConcern')}</p>
          <AccessList rows={view.access} />
        </Section>
      ) : null}
    </CaseFrame>
  )
}

/** Who can see what, in which capacity, since when, and when they first read a text. */
function AccessList({ rows }: { rows: AccessView[] }) {
  const t = useTranslations('desk.record')
  const capacity = useTranslations('capacity')
  const named = useNamed('handler')
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface px-5">
      {rows.map((row) => (
        <li key={`${row.person.name}-${row.capacity}-${row.since}`} className="py-4">
          <p className="font-bold">{named(row.person)}</p>
          <p>
            {capacity(`${row.capacity}.label`)}: {row.parts.map((part) => t(`parts.${part}`)).join(', ')}
          </p>
          <p className="text-small text-ink-soft">
            {t('since')} <DateTime at={row.since} />
            {row.until === null ? null : (
              <>
                {' · '}
                {t('until')} <DateTime at={row.until} />
              </>
            )}
          </p>
          <p className="text-small text-ink-soft">
            {row.firstRead === null ? (
              t('notRead')
            ) : (
              <>
                {t('firstRead')} <DateTime at={row.firstRead} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
