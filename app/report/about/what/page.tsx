import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RadioGroup } from '@/app/_ui'
import { concernMatters } from '@/lib/cases/model/concern-views'
import { openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepWhat } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('what.title') }
}

/** What it is about; "not sure" is one of the answers. Somebody else's slip takes a way of its own from here. */
export default async function What(params: QuestionParams) {
  const [t, { draft, opened }] = await Promise.all([getTranslations('about.what'), openQuestion(params)])
  return (
    <QuestionPage question="what" action={keepWhat} draft={draft} opened={opened}>
      <RadioGroup
        question
        name="matter"
        label={t('label')}
        hint={t('hint')}
        defaultValue={draft.matter}
        options={concernMatters.map((value) => ({
          value,
          label: t(`${value}.label`),
          hint: t(`${value}.hint`),
        }))}
      />
    </QuestionPage>
  )
}
