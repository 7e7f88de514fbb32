import { useTranslations } from 'next-intl'
import { ActForm, Button, Card, SelectField } from '@/app/_ui'
import type { RegionSetUp } from '@/lib/directory/read-set-up'
import { move } from './actions'
import { TOP } from './schema'

/**
 * For the directory administrator: puts a region below another. The use case refuses a circle, and a region
 * that already has offices.
 */
export function MoveRegion({ regions }: { regions: readonly RegionSetUp[] }) {
  const t = useTranslations('setUp.move')
  const options = regions.map(({ id, name, above }) => ({
    value: id,
    label: above === null ? name : t('below', { name, above }),
  }))
  return (
    <Card>
      <p>{t('hint')}</p>
      <ActForm action={move} label={t('title')}>
        <SelectField name="regionId" label={t('region')} empty={t('choose')} options={options} />
        <SelectField
          name="parentId"
          label={t('parent')}
          empty={t('choose')}
          options={[{ value: TOP, label: t('top') }, ...options]}
        />
        <Button look="quiet">{t('action')}</Button>
      </ActForm>
    </Card>
  )
}
