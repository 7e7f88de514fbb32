import type { ReactNode } from 'react'
import { z } from 'zod'
import { optionsOf, shorterText } from '@/app/_journey/fields'
import { OwnText, RadioGroup, SelectField, TextArea } from '@/app/_ui'
import type { ConcernAnswers, ConcernChoices } from '@/lib/cases/model/concern-views'
import type { ConcernQuestion } from '../journey'
import { PersonPicker } from '../person-picker'

/** Who it is about: a choice from a list, so that they can be left out of it before the report is read. */
export const who: ConcernQuestion = {
  id: 'who',
  title: 'about.who.title',
  answers: ['aboutKind', 'aboutPersonId', 'aboutOfficeId', 'aboutMeetingId', 'aboutText'],
  // who it is about decides who can be told
  voids: ['officeIds', 'personIn'],
  parse: async (data, { choices }) => parseWho(data, await choices()),
  async Fields({ t, field, draft, choices }) {
    const offered = await choices()
    const regionOf = (id: string) => offered.regions.find((region) => region.id === id)?.name ?? ''
    const fields: Record<ConcernAnswers['aboutKind'], ReactNode> = {
      person: (
        <PersonPicker
          name="aboutPersonId"
          label={t('who.person.field')}
          search={t('who.person.search')}
          nobody={t('who.person.nobody')}
          empty={t('who.empty')}
          defaultValue={draft.aboutPersonId ?? ''}
          options={offered.people.map(({ id, name, about }) => ({
            value: id,
            label: about === '' || about === name ? name : t('who.person.option', { name, about }),
          }))}
        />
      ),
      office: (
        <SelectField
          name="aboutOfficeId"
          label={t('who.office.field')}
          hint={t('who.office.more')}
          empty={t('who.empty')}
          defaultValue={draft.aboutOfficeId ?? ''}
          options={offered.offices.map(({ id, label }) => ({ value: id, label }))}
        />
      ),
      meeting: (
        <SelectField
          name="aboutMeetingId"
          label={t('who.meeting.field')}
          hint={t('who.meeting.more')}
          empty={t('who.empty')}
          defaultValue={draft.aboutMeetingId ?? ''}
          options={offered.meetings.map(({ id, name, regionId }) => ({
            value: id,
            label: t('who.meeting.option', { name, region: regionOf(regionId) }),
          }))}
        />
      ),
      unknown: <p className="text-ink-soft">{t('who.unknown.more')}</p>,
    }
    return (
      <>
        <RadioGroup
          question
          {...field('aboutKind')}
          label={t('who.label')}
          hint={t(offered.signedIn ? 'who.hint' : 'who.hintNotSignedIn')}
          options={optionsOf(aboutKinds(offered), (kind, part) => t(`who.${kind}.${part}`)).map((option) => ({
            ...option,
            below: fields[option.value],
          }))}
        />
        <TextArea
          {...field('aboutText')}
          label={t('who.words')}
          hint={t('who.textHint')}
          rows={3}
          // this is the place for a volunteer's name
          watchNames={false}
        />
      </>
    )
  },
  rows({ aboutKind, aboutPersonId, aboutOfficeId, aboutMeetingId, aboutText }, { t, choices }) {
    const named = {
      person: choices.people.find(({ id }) => id === aboutPersonId)?.name,
      office: choices.offices.find(({ id }) => id === aboutOfficeId)?.label,
      meeting: choices.meetings.find(({ id }) => id === aboutMeetingId)?.name,
      unknown: undefined,
    }[aboutKind]
    const value = (
      <>
        <p>
          {named && aboutKind !== 'unknown'
            ? t(`who.said.${aboutKind}`, { name: named })
            : t('who.unknown.label')}
        </p>
        {aboutText ? <OwnText>{aboutText}</OwnText> : null}
      </>
    )
    return [{ label: t('check.who'), value }]
  },
}

/** The answer and the field that belongs to it, in the order shown; a person only to those who are signed in. */
const fieldOf = {
  person: 'aboutPersonId',
  office: 'aboutOfficeId',
  meeting: 'aboutMeetingId',
  unknown: null,
} as const

export const aboutKinds = ({ signedIn }: ConcernChoices): ConcernAnswers['aboutKind'][] =>
  signedIn ? ['person', 'office', 'meeting', 'unknown'] : ['office', 'meeting', 'unknown']

/** A person of the directory, an office or a meeting, each among those the page offered, or not known. */
export function parseWho(data: FormData, choices: ConcernChoices) {
  const offered = { person: choices.people, office: choices.offices, meeting: choices.meetings, unknown: [] }
  const kind = aboutKinds(choices).find((each) => each === data.get('aboutKind'))
  const field = kind ? fieldOf[kind] : null
  const id = field ? String(data.get(field) ?? '') : ''
  const only = (name: typeof field) => (name === field && id !== '' ? id : null)
  return z
    .object({
      aboutKind: z.enum(['person', 'office', 'meeting', 'unknown'], 'required'),
      aboutPersonId: z.string().nullable(),
      aboutOfficeId: z.string().nullable(),
      aboutMeetingId: z.string().nullable(),
      aboutText: shorterText,
    })
    .superRefine((answer, context) => {
      if (field && !offered[answer.aboutKind].some((each) => each.id === id))
        context.addIssue({ code: 'custom', path: [field], message: 'chooseOne' })
    })
    .safeParse({
      aboutKind: kind,
      aboutPersonId: only('aboutPersonId'),
      aboutOfficeId: only('aboutOfficeId'),
      aboutMeetingId: only('aboutMeetingId'),
      aboutText: data.get('aboutText'),
    })
}
