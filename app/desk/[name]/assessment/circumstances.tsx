import { useTranslations } from 'next-intl'
import { ActForm, Button, CheckboxGroup, Fold, TextArea } from '@/app/_ui'
import { keepCircumstances } from './actions'
import { circumstances } from './schema'

/** What else played a part. It stands apart from the areas and from measures: here the organisation can change something. */
export function Circumstances({ name }: { name: string }) {
  const t = useTranslations('desk.assessment.circumstances')
  return (
    <Fold summary={t('title')}>
      <p>{t('lede')}</p>
      <ActForm action={keepCircumstances.bind(null, name)} label={t('title')}>
        <CheckboxGroup
          name="chosen"
          label={t('title')}
          quietLabel
          options={circumstances.map((value) => ({ value, label: t(value) }))}
        />
        <TextArea name="words" label={t('words')} rows={3} />
        <Button look="quiet">{t('action')}</Button>
      </ActForm>
    </Fold>
  )
}
