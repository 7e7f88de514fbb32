import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SelectField } from '@/app/_ui'
import { openChoices, openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepRegion } from './actions'
import { likelyRegion } from './likely-region'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('region.title') }
}

/** Where it belongs: the offices that can be told follow from it. */
export default async function Region(params: QuestionParams) {
  const [t, { draft, opened }, choices, locale] = await Promise.all([
    getTranslations('about.region'),
    openQuestion(params),
    openChoices(),
    getLocale(),
  ])
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  return (
    <QuestionPage question="region" action={keepRegion} draft={draft} opened={opened}>
      <SelectField
        question
        name="regionId"
        label={t('label')}
        hint={t('hint')}
        empty={t('empty')}
        defaultValue={draft.regionId ?? likelyRegion(draft, choices)}
        options={choices.regions.map(({ id, name, country }) => ({
          value: id,
          label: t('option', { name, country: countries.of(country) ?? country }),
        }))}
      />
    </QuestionPage>
  )
}
