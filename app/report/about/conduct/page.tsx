import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckboxGroup, Fold } from '@/app/_ui'
import type { GuidelineId } from '@/lib/cases/model/concern-views'
import { openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepConduct } from './actions'
import { guidelines, principles } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('conduct.title') }
}

/** What it touches in the code of conduct, said as one would say it; several, or none at all. */
export default async function Conduct(params: QuestionParams) {
  const [t, guideline, { draft, opened }] = await Promise.all([
    getTranslations('about.conduct'),
    getTranslations('guideline'),
    openQuestion(params),
  ])
  const option = (id: GuidelineId) => ({ value: id, label: t(`said.${id}`), hint: guideline(`${id}.label`) })
  const chosen = draft.guidelines
  return (
    <QuestionPage question="conduct" action={keepConduct} draft={draft} opened={opened}>
      <CheckboxGroup
        question
        name="guidelines"
        label={t('label')}
        hint={t('hint')}
        defaultValues={chosen?.length === 0 ? ['notSure'] : chosen}
        options={[{ value: 'notSure', label: t('notSure') }, ...guidelines.map(option)]}
      />
      <Fold summary={t('principles')} open={principles.some((id) => chosen?.includes(id))}>
        <CheckboxGroup
          name="principles"
          label={t('principlesLabel')}
          defaultValues={chosen}
          options={principles.map(option)}
        />
      </Fold>
    </QuestionPage>
  )
}
