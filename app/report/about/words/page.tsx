import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { CrisisHelp, guessCountry, TextArea } from '@/app/_ui'
import { currentActor } from '@/lib/auth/current-actor'
import { openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepWords } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('words.title') }
}

/** What happened, in the reporter's own words; names of participants are asked about while they are typed. */
export default async function Words(params: QuestionParams) {
  const [t, { draft, opened }, actor, sent] = await Promise.all([
    getTranslations('about.words'),
    openQuestion(params),
    currentActor(),
    headers(),
  ])
  const country = guessCountry(actor?.timeZone ?? null, sent.get('accept-language'))
  return (
    <QuestionPage
      question="words"
      action={keepWords}
      draft={draft}
      opened={opened}
      below={<CrisisHelp country={country} />}
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
