import { useTranslations } from 'next-intl'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Card, DateTime, Fold, TextArea } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { CaseView, ProposalView } from '@/lib/cases/views'
import { WordsAct } from '../words-act'
import { adjustPlan, agreementNotKept, noteCheckIn, noteReturned } from './actions'

/** The plan in force, and what happens within it: check-ins, the return, and ways back to talking. */
export function Plan({ view, plan }: { view: CaseView; plan: ProposalView }) {
  const t = useTranslations('desk.response')
  const open = (event: CaseView['openEvents'][number]) => view.openEvents.includes(event)
  return (
    <>
      <Card title={t('plan.title')}>
        <p className="-mt-2 text-ink-soft">
          {plan.imposed ? t('plan.imposed') : t('plan.agreed')}{' '}
          {plan.agreedAt === null ? null : <DateTime at={plan.agreedAt} style="dayYear" />}
        </p>
        <ProposalText proposal={plan} me="handler" />
        <p>
          {t(`plan.role.${view.role}`)} {t(`plan.checkInsState.${view.checkIns}`)}
        </p>
      </Card>
      {open('returned') ? (
        <Card title={t('returned.title')} tone="accent">
          <p>{t('returned.body')}</p>
          <ActForm action={noteReturned.bind(null, view.name)} label={t('returned.title')}>
            <SeenVersion version={view.version} />
            <Button>{t('returned.action')}</Button>
          </ActForm>
        </Card>
      ) : null}
      <div className="flex flex-col gap-3">
        {open('checkedIn') ? (
          <Fold summary={t('checkIn.title')}>
            <p>{t('checkIn.body')}</p>
            <ActForm action={noteCheckIn.bind(null, view.name)} label={t('checkIn.title')}>
              <SeenVersion version={view.version} />
              <TextArea name="words" label={t('checkIn.words')} rows={3} />
              <Button look="quiet">{t('checkIn.action')}</Button>
            </ActForm>
          </Fold>
        ) : null}
        {open('adjust') ? (
          <Fold summary={t('adjust.title')}>
            <WordsAct
              view={view}
              action={adjustPlan}
              body={t('adjust.body')}
              label={t('adjust.words')}
              hint={t('adjust.wordsHint')}
              button={t('adjust.action')}
            />
          </Fold>
        ) : null}
        {open('agreementNotKept') ? (
          <Fold summary={t('notKept.title')}>
            <WordsAct
              view={view}
              action={agreementNotKept}
              body={t('notKept.body')}
              label={t('notKept.words')}
              hint={t('notKept.wordsHint')}
              button={t('notKept.action')}
            />
          </Fold>
        ) : null}
      </div>
    </>
  )
}
