import { useTranslations } from 'next-intl'
import type { PlanInForce } from '@/app/_case/proposals'
import { Button, Card, DateTime, Fold, Section, Stack, TextArea } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { CaseView } from '@/lib/cases/views'
import type { LocalDate } from '@/machines/effects'
import { MatterForm } from '../matter-form'
import { CheckIns } from './check-ins'

/** The plan in force: what was agreed, check-ins, coming back, and two kind ways to say that it does not fit. */
export function Plan({ view, plan, today }: { view: CaseView; plan: PlanInForce; today: LocalDate }) {
  const t = useTranslations('my.plan')
  const open = (event: CaseView['openEvents'][number]) => view.openEvents.includes(event)
  const ofSlip = view.workflow === 'slip'
  return (
    <>
      <Card title={t('title')}>
        <p className="text-ink-soft">
          <HowItCame plan={plan} ofSlip={ofSlip} /> {t(`role.${view.role}`)}
        </p>
        <ProposalText proposal={plan.content} me="subject" />
      </Card>
      {open('returned') ? (
        <Card title={t('returnTitle')} tone="accent">
          <p>{t('returnBody')}</p>
          <MatterForm view={view} act="returned" label={t('returnTitle')}>
            <Button>{t('return')}</Button>
          </MatterForm>
        </Card>
      ) : null}
      {ofSlip ? <CheckIns view={view} today={today} /> : null}
      {open('adjust') || open('agreementNotKept') ? (
        <Section title={t('changeTitle')}>
          <Stack>
            {open('adjust') ? (
              <Fold summary={t('change')}>
                <p>{t(ofSlip ? 'changeBody' : 'changeBodyLapse')}</p>
                <MatterForm view={view} act="adjust" label={t('change')}>
                  <TextArea name="words" label={t('changeWords')} rows={4} />
                  <Button look="quiet">{t('change')}</Button>
                </MatterForm>
              </Fold>
            ) : null}
            {open('agreementNotKept') ? (
              <Fold summary={t('notKeptTitle')}>
                <p>{t(ofSlip ? 'notKeptBody' : 'notKeptBodyLapse')}</p>
                <MatterForm view={view} act="agreementNotKept" label={t('notKeptTitle')}>
                  <TextArea name="words" label={t('notKeptWords')} rows={4} />
                  <Button look="quiet">{t('notKept')}</Button>
                </MatterForm>
              </Fold>
            ) : null}
          </Stack>
        </Section>
      ) : null}
    </>
  )
}

/** A slip's plan is agreed or imposed; in a lapse two people have decided, also on what was agreed. */
function HowItCame({ plan: { imposed, since }, ofSlip }: { plan: PlanInForce; ofSlip: boolean }) {
  const t = useTranslations('my.plan')
  if (!ofSlip) return t('decided')
  if (imposed || since === null) return t('imposed')
  return t.rich('agreed', { date: () => <DateTime at={since} style="dayYear" /> })
}
