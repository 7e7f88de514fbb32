import { useTranslations } from 'next-intl'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Card, DateField, DateTime, Fold, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import type { LocalDate } from '@/machines/effects'
import { checkIn, pauseCheckIns, resumeCheckIns } from './actions'

/** Check-ins belong to the one they are for: answered with a line or none, paused for any reason or none. */
export function CheckIns({ view, today }: { view: CaseView; today: LocalDate }) {
  const t = useTranslations('my.plan')
  const open = (event: CaseView['openEvents'][number]) => view.openEvents.includes(event)
  const { clock, by } = view.where
  return (
    <Card title={t('checkIns')} id="check-ins">
      <p>
        {t(`checkInState.${view.checkIns}`)}
        {clock === 'checkIn' && by !== null && view.checkIns === 'running' ? (
          <> {t.rich('nextOn', { date: () => <DateTime at={by} style="day" /> })}</>
        ) : null}
      </p>
      {open('checkedIn') ? (
        <ActForm action={checkIn.bind(null, view.name)} label={t('checkIn')}>
          <SeenVersion version={view.version} />
          <TextArea name="words" label={t('checkInWords')} hint={t('checkInHint')} rows={3} />
          <Button>{t('checkInSend')}</Button>
        </ActForm>
      ) : null}
      {open('pauseCheckIns') ? (
        <ActForm action={pauseCheckIns.bind(null, view.name)} label={t('pause')}>
          <SeenVersion version={view.version} />
          <Button look="quiet">{t('pause')}</Button>
        </ActForm>
      ) : null}
      {open('resumeCheckIns') ? (
        <Fold summary={t('resume')} open={view.checkIns === 'paused'}>
          <ActForm action={resumeCheckIns.bind(null, view.name)} label={t('resume')}>
            <SeenVersion version={view.version} />
            <DateField name="nextOn" label={t('resumeOn')} min={today} />
            <Button look="quiet">{t('resume')}</Button>
          </ActForm>
        </Fold>
      ) : null}
    </Card>
  )
}
