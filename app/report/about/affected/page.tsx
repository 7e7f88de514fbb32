import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RadioGroup, SelectField, TextArea } from '@/app/_ui'
import { affectedWho } from '@/lib/cases/model/concern-views'
import { openChoices, openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepAffected } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('affected.title') }
}

/** Whom it touched, kept apart from who reports it. */
export default async function Affected(params: QuestionParams) {
  const [t, { draft, opened }, { people }] = await Promise.all([
    getTranslations('about.affected'),
    openQuestion(params),
    openChoices(),
  ])
  const others = people.filter(({ id }) => id !== draft.aboutPersonId)
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
      {others.length > 0 ? (
        <SelectField
          name="affectedPersonId"
          label={t('person')}
          hint={t('personHint')}
          empty={t('personNone')}
          defaultValue={draft.affectedPersonId ?? ''}
          options={others.map(({ id, name, about }) => ({
            value: id,
            label: about === '' || about === name ? name : `${name} (${about})`,
          }))}
        />
      ) : null}
      <TextArea
        name="affectedText"
        label={t('words')}
        hint={t('textHint')}
        rows={3}
        defaultValue={draft.affectedText}
      />
    </QuestionPage>
  )
}
