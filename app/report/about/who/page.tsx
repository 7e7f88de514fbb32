import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RadioGroup, SelectField, TextArea } from '@/app/_ui'
import type { ConcernAnswers } from '@/lib/cases/model/concern-views'
import { openChoices, openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepWho } from './actions'
import { PersonPicker } from './person-picker'
import { aboutKinds } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('who.title') }
}

/** Whom it is about: a choice from a list, so that they can be left out of it before anybody has read a word. */
export default async function Who(params: QuestionParams) {
  const [t, { draft, opened }, choices] = await Promise.all([
    getTranslations('about.who'),
    openQuestion(params),
    openChoices(),
  ])
  const regionOf = (id: string) => choices.regions.find((region) => region.id === id)?.name ?? ''
  const fields: Record<ConcernAnswers['aboutKind'], ReactNode> = {
    person: (
      <PersonPicker
        name="aboutPersonId"
        label={t('person.field')}
        search={t('person.search')}
        nobody={t('person.nobody')}
        empty={t('empty')}
        defaultValue={draft.aboutPersonId ?? ''}
        options={choices.people.map(({ id, name, about }) => ({
          value: id,
          label: about === '' || about === name ? name : t('person.option', { name, about }),
        }))}
      />
    ),
    office: (
      <SelectField
        name="aboutOfficeId"
        label={t('office.field')}
        hint={t('office.more')}
        empty={t('empty')}
        defaultValue={draft.aboutOfficeId ?? ''}
        options={choices.offices.map(({ id, label }) => ({ value: id, label }))}
      />
    ),
    meeting: (
      <SelectField
        name="aboutMeetingId"
        label={t('meeting.field')}
        hint={t('meeting.more')}
        empty={t('empty')}
        defaultValue={draft.aboutMeetingId ?? ''}
        options={choices.meetings.map(({ id, name, regionId }) => ({
          value: id,
          label: t('meeting.option', { name, region: regionOf(regionId) }),
        }))}
      />
    ),
    unknown: <p className="text-ink-soft">{t('unknown.more')}</p>,
  }
  return (
    <QuestionPage question="who" action={keepWho} draft={draft} opened={opened}>
      <RadioGroup
        question
        name="aboutKind"
        label={t('label')}
        hint={t(choices.signedIn ? 'hint' : 'hintNotSignedIn')}
        defaultValue={draft.aboutKind}
        options={aboutKinds(choices).map((kind) => ({
          value: kind,
          label: t(`${kind}.label`),
          hint: t(`${kind}.hint`),
          below: fields[kind],
        }))}
      />
      <TextArea
        name="aboutText"
        label={t('words')}
        hint={t('textHint')}
        rows={3}
        defaultValue={draft.aboutText}
        // this is the place for a volunteer's name
        watchNames={false}
      />
    </QuestionPage>
  )
}
