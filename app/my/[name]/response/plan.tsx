import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import type { PlanInForce } from '@/app/_case/proposals'
import { pathOf, type Reader } from '@/app/_case/reader'
import { Button, Card, DateTime, Fold, Section, Stack, TextArea, TextLink } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { CaseView } from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'
import { CheckIns } from './check-ins'

/** What is in force: how it came about, what becomes of the role, what it says. */
export function Plan({ view, plan }: { view: CaseView; plan: PlanInForce }) {
  const t = useTranslations('my.plan')
  const { since } = plan
  return (
    <Card title={t('title')}>
      <p className="text-ink-soft">
        {plan.imposed || since === null
          ? t('imposed')
          : t.rich('agreed', { date: () => <DateTime at={since} style="dayYear" /> })}{' '}
        {t(`role.${view.role}`)}
      </p>
      <ProposalText proposal={plan.content} me="subject" />
    </Card>
  )
}

/** Two offices decided, with reasons for the handlers alone: the respondent was told in a text of their own. */
export function DecidedPlan({ view, reader }: { view: CaseView; reader: Reader }) {
  const t = useTranslations('my.plan')
  return (
    <Card title={t('title')}>
      <p className="text-ink-soft">
        {t('decided')} {t(`role.${view.role}`)}
      </p>
      <p>
        {t('inOutcome')} <TextLink href={pathOf(reader, 'outcome')}>{t('readOutcome')}</TextLink>
      </p>
    </Card>
  )
}

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
