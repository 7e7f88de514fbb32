import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Card, CrisisHelpNear, LinkButton, Page, Row, spoken } from '@/app/_ui'
import { currentActor } from '@/lib/auth/current-actor'
import { isReportOfSlip, isSlipMatter } from '@/lib/cases/model/concern-views'
import { readCase } from '@/lib/cases/view/read-case'
import { leave } from '../actions'
import { readVisit } from '../visit'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('title') }
}

/** The person it is about is asked first how they are; what they agree on stays theirs. */
const afterSlip = ['offered', 'asked', 'toldSlip'] as const
const afterConcern = ['offered', 'heard', 'decided', 'told'] as const

/** What happens next and how to come back. After the recovery phrase was confirmed, only the case name is left. */
export default async function Done() {
  const [t, visit, actor] = await Promise.all([getTranslations('about.done'), readVisit(), currentActor()])
  if (!visit?.draft.sent) redirect('/concern')
  if (visit.draft.receipt) redirect('/concern/receipt')
  const { sent: name, answers } = visit.draft
  const mine = actor && !answers.taken ? await readCase(actor, name) : null
  const byAccount = mine?.capacities.includes('reporter') ?? false
  return (
    <Page title={t('title')} lede={t(answers.taken ? 'thanksTaken' : 'thanks')}>
      <Card title={t('nextTitle')}>
        <ol className="flex list-decimal flex-col gap-2 pl-6">
          {(isReportOfSlip(answers) ? afterSlip : afterConcern).map((step) => (
            <li key={step}>{t(`next.${step}`)}</li>
          ))}
        </ol>
      </Card>
      <Card tone="accent">
        <p>
          {t('called')} <strong className="text-h3 whitespace-nowrap">{spoken(name)}</strong>
        </p>
        <p>{t(byAccount ? 'calledAccount' : answers.taken ? 'calledTaken' : 'calledReceipt')}</p>
      </Card>
      {byAccount ? (
        <Row>
          <LinkButton href={`/my/${name}`}>{t('goTo')}</LinkButton>
        </Row>
      ) : (
        <>
          <p>{t(answers.taken ? 'closeTaken' : 'close')}</p>
          <ActForm action={leave}>
            <Row>
              <Button>{t('leave')}</Button>
              <LinkButton href="/receipt" look="quiet">
                {t('comeBack')}
              </LinkButton>
            </Row>
          </ActForm>
        </>
      )}
      <CrisisHelpNear timeZone={actor?.timeZone ?? null} slip={isSlipMatter(answers.matter)} />
    </Page>
  )
}
