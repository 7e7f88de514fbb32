import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CrisisHelpNear, RadioGroup, TextArea } from '@/app/_ui'
import { currentActor } from '@/lib/auth/current-actor'
import { isSlipMatter, urgencies } from '@/lib/cases/model/concern-views'
import { openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepHelp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('help.title') }
}

/** What would help, and how soon. Danger now has numbers of its own; nobody here answers at once. */
export default async function Help(params: QuestionParams) {
  const [t, { draft, opened }, actor] = await Promise.all([
    getTranslations('about.help'),
    openQuestion(params),
    currentActor(),
  ])
  return (
    <QuestionPage
      question="help"
      action={keepHelp}
      draft={draft}
      opened={opened}
      below={<CrisisHelpNear timeZone={actor?.timeZone ?? null} slip={isSlipMatter(draft.matter)} />}
    >
      <TextArea
        question
        name="wouldHelp"
        label={t('label')}
        hint={t('hint')}
        rows={4}
        defaultValue={draft.wouldHelp}
      />
      <RadioGroup
        name="urgency"
        label={t('urgency')}
        hint={t('urgencyHint')}
        defaultValue={draft.urgency ?? 'notSure'}
        options={urgencies.map((value) => ({
          value,
          label: t(`${value}.label`),
          hint: t(`${value}.hint`),
        }))}
      />
    </QuestionPage>
  )
}
