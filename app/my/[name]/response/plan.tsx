import { useTranslations } from 'next-intl'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Card, DateTime, Fold, Section, Stack, TextArea } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { CaseView, ProposalView } from '@/lib/cases/views'
import type { LocalDate } from '@/machines/effects'
import { adjust, agreementNotKept, returned } from './actions'
import { CheckIns } from './check-ins'

/** The plan in force: what was agreed, check-ins, coming back, and two kind ways to say that it does not fit. */
export function Plan({ view, plan, today }: { view: CaseView; plan: ProposalView; today: LocalDate }) {
  const t = useTranslations('my.plan')
  const open = (event: CaseView['openEvents'][number]) => view.openEvents.includes(event)
  const { agreedAt } = plan
  return (
    <>
      <Card title={t('title')}>
        <p className="text-ink-soft">
          {plan.imposed || agreedAt === null
            ? t('imposed')
            : t.rich('agreed', { date: () => <DateTime at={agreedAt} style="dayYear" /> })}{' '}
          {t(`role.${view.role}`)}
        </p>
        <ProposalText proposal={plan} me="subject" />
      </Card>
      {open('returned') ? (
        <Card title={t('returnTitle')} tone="accent">
          <p>{t('returnBody')}</p>
          <ActForm action={returned.bind(null, view.name)} label={t('returnTitle')}>
            <SeenVersion version={view.version} />
            <Button>{t('return')}</Button>
          </ActForm>
        </Card>
      ) : null}
      <CheckIns view={view} today={today} />
      {open('adjust') || open('agreementNotKept') ? (
        <Section title={t('changeTitle')}>
          <Stack>
            {open('adjust') ? (
              <Fold summary={t('change')}>
                <p>{t('changeBody')}</p>
                <ActForm action={adjust.bind(null, view.name)} label={t('change')}>
                  <SeenVersion version={view.version} />
                  <TextArea name="words" label={t('changeWords')} rows={4} />
                  <Button look="quiet">{t('change')}</Button>
                </ActForm>
              </Fold>
            ) : null}
            {open('agreementNotKept') ? (
              <Fold summary={t('notKeptTitle')}>
                <p>{t('notKeptBody')}</p>
                <ActForm action={agreementNotKept.bind(null, view.name)} label={t('notKeptTitle')}>
                  <SeenVersion version={view.version} />
                  <TextArea name="words" label={t('notKeptWords')} rows={4} />
                  <Button look="quiet">{t('notKept')}</Button>
                </ActForm>
              </Fold>
            ) : null}
          </Stack>
        </Section>
      ) : null}
    </>
  )
}
