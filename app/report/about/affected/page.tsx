import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RadioGroup, TextArea } from '@/app/_ui'
import { affectedWho } from '@/lib/cases/lapse-views'
import { openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepAffected } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('affected.title') }
}

/** Whom it touched, kept apart from who reports it. */
export default async function Affected(params: QuestionParams) {
  const [t, { draft, opened }] = await Promise.all([getTranslations('about.affected'), openQuestion(params)])
  return (
    <QuestionPage question="affected" action={keepAffected} draft={draft} opened={opened}>
      <RadioGroup
        question
        name="affected"
        label={t('label')}
        hint={t('hint')}
        defaultValue={draft.affected ?? 'notSure'}
        options={affectedWho.map((value) => ({
          value,
          label: value === 'me' && draft.taken ? t('meTaken') : t(value),
        }))}
      />
      <TextArea
        name="affectedWords"
        label={t('words')}
        hint={t('wordsHint')}
        rows={3}
        defaultValue={draft.affectedWords}
      />
    </QuestionPage>
  )
}
