import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RadioGroup, TextField } from '@/app/_ui'
import { sawIt } from '@/lib/cases/model/concern-views'
import { openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepSeen } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('seen.title') }
}

/** First-hand or heard, and when and where as far as it is known. */
export default async function Seen(params: QuestionParams) {
  const [t, { draft, opened }] = await Promise.all([getTranslations('about.seen'), openQuestion(params)])
  return (
    <QuestionPage question="seen" action={keepSeen} draft={draft} opened={opened}>
      <RadioGroup
        question
        name="sawIt"
        label={t(draft.taken ? 'labelTaken' : 'label')}
        hint={t('hint')}
        defaultValue={draft.sawIt ?? 'notSure'}
        options={sawIt.map((value) => ({ value, label: t(value) }))}
      />
      <TextField
        name="when"
        label={t('when')}
        hint={t('whenHint')}
        defaultValue={draft.when}
        autoComplete="off"
      />
      <TextField
        name="where"
        label={t('where')}
        hint={t('whereHint')}
        defaultValue={draft.where}
        autoComplete="off"
      />
    </QuestionPage>
  )
}
