import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import type { PlanInForce } from '@/app/_case/proposals'
import { Button, Card, DateTime, Fold, TextArea } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { CaseView } from '@/lib/cases/model/views'

/** The plan in force, and what happens within it: check-ins, the return, and ways back to talking. */
export function Plan({ view, plan }: { view: CaseView; plan: PlanInForce }) {
  const t = useTranslations('desk.response')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const ofSlip = view.workflow === 'slip'
  return (
    <>
      <Card title={t('plan.title')}>
        <p className="-mt-2 text-ink-soft">
          {plan.imposed ? t('plan.imposed') : t(ofSlip ? 'plan.agreed' : 'plan.decided')}{' '}
          {plan.since === null ? null : <DateTime at={plan.since} style="dayYear" />}
        </p>
        <ProposalText proposal={plan.content} me="handler" />
        <p>
          {t(`plan.role.${view.role}`)} {ofSlip ? t(`plan.checkInsState.${view.checkIns}`) : null}
        </p>
      </Card>
      {open('returned') ? (
        <Card title={t('returned.title')} tone="accent">
          <p>{t('returned.body')}</p>
          <EventForm side="/desk" view={view} act="returned" label={t('returned.title')}>
            <Button>{t('returned.action')}</Button>
          </EventForm>
        </Card>
      ) : null}
      <div className="flex flex-col gap-3">
        {open('checkedIn') ? (
          <Fold summary={t('checkIn.title')}>
            <p>{t('checkIn.body')}</p>
            <EventForm side="/desk" view={view} act="checkedIn" label={t('checkIn.title')}>
              <TextArea name="words" label={t('checkIn.words')} rows={3} />
              <Button look="quiet">{t('checkIn.action')}</Button>
            </EventForm>
          </Fold>
        ) : null}
        {open('adjust') ? (
          <Fold summary={t('adjust.title')}>
            <EventForm
              side="/desk"
              view={view}
              act="adjust"
              body={t(ofSlip ? 'adjust.body' : 'adjust.bodyConcern')}
              words={t('adjust.words')}
              hint={t('adjust.textHint')}
              button={t('adjust.action')}
            />
          </Fold>
        ) : null}
        {open('agreementNotKept') ? (
          <Fold summary={t('notKept.title')}>
            <EventForm
              side="/desk"
              view={view}
              act="agreementNotKept"
              body={t(ofSlip ? 'notKept.body' : 'notKept.bodyConcern')}
              words={t('notKept.words')}
              hint={t('notKept.textHint')}
              button={t('notKept.action')}
            />
          </Fold>
        ) : null}
      </div>
    </>
  )
}
