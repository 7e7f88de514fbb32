import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft } from '@/lib/cases/submit/drafts'
import { RadioGroup } from '../../_ui'
import { QuestionPage, type QuestionParams } from '../question-page'
import { keepSilence } from './actions'
import { choices } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('silence.title') }
}

/** What silence does: pass it on, or ask the reporter first. */
export default async function Silence({ searchParams }: QuestionParams) {
  const actor = await requireActor()
  const [t, draft, opened] = await Promise.all([
    getTranslations('report.silence'),
    readDraft(actor),
    searchParams,
  ])
  return (
    <QuestionPage question="silence" action={keepSilence} opened={opened}>
      <RadioGroup
        question
        name="silence"
        label={t('label')}
        hint={t('hint')}
        defaultValue={draft?.silence}
        options={choices.map((value) => ({ value, label: t(`${value}.label`), hint: t(`${value}.hint`) }))}
      />
    </QuestionPage>
  )
}
