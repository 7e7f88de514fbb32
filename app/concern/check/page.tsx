import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Audience } from '@/app/_journey/audience'
import { CheckPage, type CheckParams } from '@/app/_journey/check-page'
import { complete, wayIn } from '@/app/_journey/journey'
import { Button, Notice } from '@/app/_ui'
import { isReportOfSlip } from '@/lib/cases/model/concern-views'
import { previewConcernAudience } from '@/lib/cases/submit/preview-concern-audience'
import { send } from '../actions'
import { concernReport } from '../journey'
import { openBegun } from '../visit'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('check.title') }
}

/** The report as it will be sent, and who will be able to read it; by name for a reader who is signed in. */
export default async function Check(params: CheckParams) {
  const { actor, draft, ...asked } = await openBegun()
  const answers = complete(concernReport, draft)
  if (!answers) redirect(wayIn(concernReport, draft))
  const { taken } = answers
  const [t, start, choices, steps] = await Promise.all([
    getTranslations('about.check'),
    getTranslations('about.start'),
    asked.choices(),
    previewConcernAudience(actor, answers),
  ])
  const byAccount = actor !== null && answers.identity === 'named' && !taken
  return (
    <CheckPage
      {...params}
      journey={concernReport}
      answers={answers}
      choices={choices}
      settled={taken ? [{ label: t('taken'), value: start(`taken.${taken}`) }] : []}
      after={t(byAccount ? 'afterAccount' : taken ? 'afterTaken' : 'afterReceipt')}
      action={send}
      buttons={<Button>{t('send')}</Button>}
    >
      <Audience
        texts="about"
        steps={steps}
        atOnce={t('atOnce')}
        later={(time) => t('ifNoAnswer', { time })}
        byName={choices.signedIn}
      />
      <Notice>{t(isReportOfSlip(answers) ? 'askedFirst' : 'notTold')}</Notice>
    </CheckPage>
  )
}
