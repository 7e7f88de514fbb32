import { useTranslations } from 'next-intl'
import { Button, Card, Fold, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { CaseForm } from '../case-form'

/** What whoever reported it may know of the outcome; it is kept as it was told. */
export function TellReporter({ view, again }: { view: CaseView; again: boolean }) {
  const t = useTranslations('desk.told')
  const label = t(again ? 'reporter.again' : 'reporter.title')
  const form = (
    <>
      <p>{t('reporter.body')}</p>
      <CaseForm view={view} act="informReporter" label={label}>
        <TextArea name="text" label={t('text')} hint={t('textHint')} watchNames={false} />
        <Button look={again ? 'quiet' : 'primary'}>{t('reporter.action')}</Button>
      </CaseForm>
    </>
  )
  return again ? <Fold summary={label}>{form}</Fold> : <Card title={label}>{form}</Card>
}
