import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, Fold, Section, Stack, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'
import { CheckIns } from './check-ins'

/** What can be done while something is in force: coming back, check-ins, and two kind ways to say that it does not fit. */
export function PlanActs({ view, today }: { view: CaseView; today: LocalDate }) {
  const t = useTranslations('my.plan')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const ofSlip = view.workflow === 'slip'
  return (
    <>
      {open('returned') ? (
        <Card title={t('returnTitle')} tone="accent">
          <p>{t('returnBody')}</p>
          <EventForm side="/my" view={view} act="returned" label={t('returnTitle')}>
            <Button>{t('return')}</Button>
          </EventForm>
        </Card>
      ) : null}
      {ofSlip ? <CheckIns view={view} today={today} /> : null}
      {open('adjust') || open('agreementNotKept') ? (
        <Section title={t('changeTitle')}>
          <Stack>
            {open('adjust') ? (
              <Fold summary={t('change')}>
                <p>{t(ofSlip ? 'changeBody' : 'changeBodyConcern')}</p>
                <EventForm side="/my" view={view} act="adjust" label={t('change')}>
                  <TextArea name="words" label={t('changeText')} rows={4} />
                  <Button look="quiet">{t('change')}</Button>
                </EventForm>
              </Fold>
            ) : null}
            {open('agreementNotKept') ? (
              <Fold summary={t('notKeptTitle')}>
                <p>{t(ofSlip ? 'notKeptBody' : 'notKeptBodyConcern')}</p>
                <EventForm side="/my" view={view} act="agreementNotKept" label={t('notKeptTitle')}>
                  <TextArea name="words" label={t('notKeptText')} rows={4} />
                  <Button look="quiet">{t('notKept')}</Button>
                </EventForm>
              </Fold>
            ) : null}
          </Stack>
        </Section>
      ) : null}
    </>
  )
}
