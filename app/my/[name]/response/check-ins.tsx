import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, DateField, DateTime, Fold, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'

/** Check-ins belong to the one they are for: answered with a line or none, paused for any reason or none. */
export function CheckIns({ view, today }: { view: CaseView; today: LocalDate }) {
  const t = useTranslations('my.plan')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const { deadline, by } = view.where
  return (
    <Card title={t('checkIns')} id="check-ins">
      <p>
        {t(`checkInState.${view.checkIns}`)}
        {deadline === 'checkIn' && by !== null && view.checkIns === 'running' ? (
          <> {t.rich('nextOn', { date: () => <DateTime at={by} style="day" /> })}</>
        ) : null}
      </p>
      {open('checkedIn') ? (
        <EventForm side="/my" view={view} act="checkedIn" label={t('checkIn')}>
          <TextArea name="words" label={t('checkInText')} hint={t('checkInHint')} rows={3} />
          <Button>{t('checkInSend')}</Button>
        </EventForm>
      ) : null}
      {open('pauseCheckIns') ? (
        <EventForm side="/my" view={view} act="pauseCheckIns" label={t('pause')}>
          <Button look="quiet">{t('pause')}</Button>
        </EventForm>
      ) : null}
      {open('resumeCheckIns') ? (
        <Fold summary={t('resume')} open={view.checkIns === 'paused'}>
          <EventForm side="/my" view={view} act="resumeCheckIns" label={t('resume')}>
            <DateField name="nextOn" label={t('resumeOn')} min={today} />
            <Button look="quiet">{t('resume')}</Button>
          </EventForm>
        </Fold>
      ) : null}
    </Card>
  )
}
