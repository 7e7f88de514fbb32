import { useTranslations } from 'next-intl'
import type { PlanInForce } from '@/app/_case/proposals'
import { Card, DateTime, TextLink } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { CaseView } from '@/lib/cases/model/views'
import { matterPath } from '../matter-path'

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

/** Decided by two, in words that stay at the desk: the one it is about was told in a text of their own. */
export function DecidedPlan({ view }: { view: CaseView }) {
  const t = useTranslations('my.plan')
  return (
    <Card title={t('title')}>
      <p className="text-ink-soft">
        {t('decided')} {t(`role.${view.role}`)}
      </p>
      <p>
        {t('inOutcome')} <TextLink href={matterPath(view.name, 'outcome')}>{t('readOutcome')}</TextLink>
      </p>
    </Card>
  )
}
