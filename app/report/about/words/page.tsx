import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CrisisHelpNear, TextArea } from '@/app/_ui'
import { currentActor } from '@/lib/auth/current-actor'
import { isSlipMatter } from '@/lib/cases/model/concern-views'
import { openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepText } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('words.title') }
}

/** What happened, in the reporter's own words; names of participants are asked about while they are typed. */
export default async function Text(params: QuestionParams) {
  const [t, { draft, opened }, actor] = await Promise.all([
    getTranslations('about.words'),
    openQuestion(params),
    currentActor(),
  ])
  return (
    <QuestionPage
      question="words"
      action={keepText}
      draft={draft}
      opened={opened}
      below={<CrisisHelpNear timeZone={actor?.timeZone ?? null} slip={isSlipMatter(draft.matter)} />}
    >
      <TextArea
        question
        name="words"
        label={t(draft.taken ? 'labelTaken' : 'label')}
        hint={t('hint')}
        rows={8}
        defaultValue={draft.words}
      />
    </QuestionPage>
  )
}
