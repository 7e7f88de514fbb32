import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Audience } from '@/app/_journey/audience'
import { CheckPage, type CheckParams } from '@/app/_journey/check-page'
import { complete, wayIn } from '@/app/_journey/journey'
import { Button, Row, TextLink } from '@/app/_ui'
import { previewAudience } from '@/lib/cases/submit/preview-audience'
import { send } from '../actions'
import { ownReport } from '../journey'
import { openReport } from '../open-report'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('check.title') }
}

/** The report as it will be sent, and who will be able to read it, by name. */
export default async function Check(params: CheckParams) {
  const { actor, draft, ...asked } = await openReport()
  const answers = complete(ownReport, draft)
  if (!answers) redirect(Object.keys(draft).length > 0 ? wayIn(ownReport, draft) : '/report')
  const held = answers.send === 'morning'
  const [t, choices, steps] = await Promise.all([
    getTranslations('report.check'),
    asked.choices(),
    previewAudience(actor, answers),
  ])
  return (
    <CheckPage
      {...params}
      journey={ownReport}
      answers={answers}
      choices={choices}
      after={t('after')}
      action={send}
      buttons={
        <Row>
          <Button>{t(held ? 'hold' : 'send')}</Button>
          <TextLink href="/report" className="inline-flex min-h-12 items-center sm:px-4">
            {t('stop')}
          </TextLink>
        </Row>
      }
    >
      <Audience
        texts="report"
        steps={steps}
        atOnce={t(held ? 'atOnceMorning' : 'atOnce')}
        later={(time) => t(answers.silence === 'askFirst' ? 'ifAsked' : 'ifNoAnswer', { time })}
        byName
      />
    </CheckPage>
  )
}
