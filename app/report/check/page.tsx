import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft } from '@/lib/cases/submit/drafts'
import { previewAudience } from '@/lib/cases/submit/preview-audience'
import { reportChoices } from '@/lib/cases/submit/report-choices'
import { ActForm, Button, Page, Row, TextLink } from '../../_ui'
import { complete, firstUnanswered, wayBack } from '../steps'
import { send } from './actions'
import { Answers } from './answers'
import { Audience } from './audience'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('check.title') }
}

/** Everything once more, who will be able to read it by name, and the one button that sends. */
export default async function Check() {
  const actor = await requireActor()
  const draft = await readDraft(actor)
  if (!draft) redirect('/report')
  const answers = complete(draft)
  if (!answers) redirect(`/report/${firstUnanswered(draft)}`)
  const [t, back, choices, audience] = await Promise.all([
    getTranslations('report.check'),
    getTranslations('ui'),
    reportChoices(actor),
    previewAudience(actor, answers),
  ])
  return (
    <Page title={t('title')} lede={t('lede')} back={{ href: wayBack('check'), label: back('back') }}>
      <Answers answers={answers} choices={choices} />
      <Audience steps={audience} answers={answers} />
      <div className="flex flex-col gap-1 border-l-[5px] border-accent pl-5">
        <p className="text-lede font-bold">{t('promise')}</p>
        <p>{t('after')}</p>
      </div>
      <ActForm action={send}>
        <Row>
          <Button>{t(answers.send === 'morning' ? 'hold' : 'send')}</Button>
          <TextLink href="/report" className="inline-flex min-h-12 items-center sm:px-4">
            {t('stop')}
          </TextLink>
        </Row>
      </ActForm>
    </Page>
  )
}
