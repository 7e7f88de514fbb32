import { useTranslations } from 'next-intl'
import { Card } from '@/app/_ui'
import type { RegionSetUp } from '@/lib/directory/read-set-up'

/** The duties without a person in one region, and where a report from there goes meanwhile. */
export function RegionDuties({ region: { gaps, first } }: { region: RegionSetUp }) {
  const t = useTranslations('setUp')
  return (
    <Card tone={gaps.length > 0 ? 'plain' : 'sunk'}>
      {gaps.length > 0 ? (
        <ul className="flex flex-col gap-4">
          {gaps.map(({ duty, why }) => (
            <li key={duty}>
              <h3 className="font-bold">{t(`duty.${duty}.title`)}</h3>
              <p>{t(`why.${why}`)}</p>
              <p className="text-ink-soft">{t(`duty.${duty}.means`)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('nothing')}</p>
      )}
      <p className="text-ink-soft">
        {first ? t(`first.${first.why}`, { office: first.office }) : t('nobody')}
      </p>
    </Card>
  )
}
