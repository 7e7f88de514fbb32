import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Notice, Page } from '@/app/_ui'
import { currentActor } from '@/lib/auth/current-actor'
import { isReportOfSlip } from '@/lib/cases/model/concern-views'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import { previewConcernAudience } from '@/lib/cases/submit/preview-concern-audience'
import { openQuestion, type QuestionParams } from '../open-question'
import { complete, firstUnanswered, wayBack } from '../steps'
import { send } from './actions'
import { Answers } from './answers'
import { Audience } from './audience'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('check.title') }
}

/** Everything once more, who will be able to read it, and the one button that sends. */
export default async function Check(params: QuestionParams) {
  const [{ draft }, actor] = await Promise.all([openQuestion(params), currentActor()])
  const answers = complete(draft)
  if (!answers) redirect(`/report/about/${firstUnanswered(draft)}`)
  const [t, ui, choices, audience] = await Promise.all([
    getTranslations('about.check'),
    getTranslations('ui'),
    concernChoices(actor),
    previewConcernAudience(actor, answers),
  ])
  const byAccount = actor !== null && answers.identity === 'named' && !answers.taken
  return (
    <Page title={t('title')} lede={t('lede')} back={{ href: wayBack('check', draft), label: ui('back') }}>
      <Answers answers={answers} choices={choices} />
      <Audience steps={audience} byName={choices.signedIn} />
      <Notice>{t(isReportOfSlip(answers) ? 'askedFirst' : 'notTold')}</Notice>
      <div className="flex flex-col gap-1 border-l-[5px] border-accent pl-5">
        <p className="text-lede font-bold">{t('promise')}</p>
        <p>{t(byAccount ? 'afterAccount' : answers.taken ? 'afterTaken' : 'afterReceipt')}</p>
      </div>
      <ActForm action={send}>
        <Button>{t('send')}</Button>
      </ActForm>
    </Page>
  )
}
