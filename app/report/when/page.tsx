import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft } from '@/lib/cases/submit/drafts'
import { RadioGroup } from '../../_ui'
import { QuestionPage, type QuestionParams } from '../question-page'
import { keepWhen } from './actions'
import { choices } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('when.title') }
}

/** Now, or held until the morning. */
export default async function When({ searchParams }: QuestionParams) {
  const actor = await requireActor()
  const [t, draft, opened] = await Promise.all([
    getTranslations('report.when'),
    readDraft(actor),
    searchParams,
  ])
  return (
    <QuestionPage question="when" action={keepWhen} opened={opened}>
      <RadioGroup
        question
        name="send"
        label={t('label')}
        hint={t('hint')}
        defaultValue={draft?.send}
        options={choices.map((value) => ({ value, label: t(`${value}.label`), hint: t(`${value}.hint`) }))}
      />
    </QuestionPage>
  )
}
