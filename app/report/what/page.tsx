import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft } from '@/lib/cases/submit/drafts'
import { RadioGroup } from '../../_ui'
import { QuestionPage, type QuestionParams } from '../question-page'
import { keepWhat } from './actions'
import { matters } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('what.title') }
}

/** What the person would call it; "not sure" is one of the answers. */
export default async function What({ searchParams }: QuestionParams) {
  const actor = await requireActor()
  const [t, draft, opened] = await Promise.all([
    getTranslations('report.what'),
    readDraft(actor),
    searchParams,
  ])
  return (
    <QuestionPage question="what" action={keepWhat} opened={opened}>
      <RadioGroup
        question
        name="matter"
        label={t('label')}
        hint={t('hint')}
        defaultValue={draft?.matter}
        options={matters.map((value) => ({ value, label: t(`${value}.label`), hint: t(`${value}.hint`) }))}
      />
    </QuestionPage>
  )
}
