import { useTranslations } from 'next-intl'
import type { Place } from '@/lib/cases/view/describe-workflow'
import { Card, Fold } from '../../_ui'

/** One state of the workflow: what it is, why, who acts next, what its deadlines do, and every way out of it. */
export function PlaceCard({ place }: { place: Place }) {
  const t = useTranslations('howItWorks')
  const where = useTranslations('where')
  const deadline = useTranslations('deadline')
  const events = useTranslations('events')
  const title = (path: string) => where(`title.${path as 'closed'}`)
  return (
    <Card title={title(place.path)} level={3}>
      <p>{where(`state.${place.path as 'closed'}`)}</p>
      <p className="text-ink-soft">{where(`why.${place.path as 'closed'}`)}</p>
      <dl className="grid gap-x-5 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <dt className="font-bold">{t('who')}</dt>
        <dd>{where(`who.${place.waitsFor ?? 'nobody'}`)}</dd>
        <dt className="font-bold">{t('deadline')}</dt>
        <dd>{place.deadline ? deadline(place.deadline) : t('noDeadline')}</dd>
      </dl>
      {place.ways.length > 0 ? (
        <Fold summary={t('canDo')}>
          <ul className="flex flex-col gap-3">
            {place.ways.map(({ event, to }) => (
              <li key={event}>
                <span className="font-bold">{events(`${event}.label`)}</span>
                {to === place.path ? null : (
                  <span className="text-ink-soft"> · {t('leadsTo', { title: title(to) })}</span>
                )}
                <span className="block text-small text-ink-soft">{events(`${event}.help`)}</span>
              </li>
            ))}
          </ul>
        </Fold>
      ) : (
        <p className="text-ink-soft">{t('ends')}</p>
      )}
    </Card>
  )
}
