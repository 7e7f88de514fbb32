import { useTranslations } from 'next-intl'
import { DateTime } from '@/app/_ui'
import type { AccessView } from '@/lib/cases/model/views'
import { PersonLine } from '../person-line'

/** Who can see what, in which capacity, since when, and when they first read words. */
export function AccessList({ rows }: { rows: AccessView[] }) {
  const t = useTranslations('desk.record')
  const capacity = useTranslations('capacity')
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface px-5">
      {rows.map((row) => (
        <li key={`${row.person.name}-${row.capacity}-${row.since}`} className="py-4">
          <p className="font-bold">
            <PersonLine person={row.person} />
          </p>
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
