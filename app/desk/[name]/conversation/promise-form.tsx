import { useTranslations } from 'next-intl'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, DateField, DayDate } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import { promise } from './actions'

/** A day by which the answer comes, when it cannot come now. */
export function PromiseForm({ view }: { view: CaseView }) {
  const t = useTranslations('desk.conversation.promise')
  const { promisedOn } = view.where
  return (
    <>
      <p>{t('body')}</p>
      {promisedOn ? (
        <p>
          {t('promised')} <DayDate on={promisedOn} />
        </p>
      ) : null}
      <ActForm action={promise.bind(null, view.name)} label={t('title')}>
        <SeenVersion version={view.version} />
        <DateField name="promisedOn" label={t('on')} />
        <Button look="quiet">{t('action')}</Button>
      </ActForm>
    </>
  )
}
