import { z } from 'zod'
import { Lines } from '@/app/_journey/check-page'
import { anyOf } from '@/app/_journey/fields'
import { FoldedGroup } from '@/app/_journey/folded-group'
import { OfficeGroup, personField, personInEach } from '@/app/_journey/office-group'
import type { ReportChoices } from '@/lib/cases/model/views'
import type { OwnQuestion } from '../journey'

/** Who is told: offices in any combination, one person of an office, and who is left out. */
export const tell: OwnQuestion = {
  id: 'tell',
  title: 'report.tell.title',
  answers: ['officeIds', 'personIn', 'excludedPersonIds'],
  parse: async (data, { choices }) => parseTell(data, await choices()),
  async Fields({ t, draft, choices }) {
    const { offices, excludable } = await choices()
    return (
      <>
        <OfficeGroup
          texts="report"
          hint={t(offices.length > 0 ? 'tell.hint' : 'tell.none')}
          offices={offices.map(({ id, role, region, people }) => ({
            id,
            label: t('tell.office', { role: t(`tell.role.${role}`), region }),
            people,
            vacant: t('tell.nobody'),
          }))}
          chosen={draft.officeIds}
          picked={draft.personIn}
        />
        {excludable.length > 0 ? (
          <FoldedGroup
            summary={t('tell.excludeTitle')}
            name="excludedPersonIds"
            label={t('tell.exclude')}
            hint={t('tell.excludeHint')}
            defaultValues={draft.excludedPersonIds}
            options={excludable.map(({ id, name, office }) => ({
              value: id,
              label: name,
              hint: office === name ? undefined : office,
            }))}
          />
        ) : null}
      </>
    )
  },
  rows(answers, { t, choices }) {
    const offices = choices.offices
      .filter(({ id }) => answers.officeIds.includes(id))
      .map(({ id, role, region, people }) => {
        const office = t('tell.office', { role: t(`tell.role.${role}`), region })
        const picked = people.find((person) => person.id === answers.personIn[id])
        return picked ? t('check.onlyPerson', { office, name: picked.name }) : office
      })
    const excluded = choices.excludable.filter(({ id }) => answers.excludedPersonIds.includes(id))
    return [
      { label: t('check.tell'), value: <Lines lines={offices} /> },
      {
        label: t('check.excluded'),
        value: excluded.map(({ name }) => name).join(', ') || t('check.nobody'),
      },
    ]
  },
}

/**
 * Offices to tell, at most one person in each, people to leave out: all of them among those the page offered, and at
 * least one reader left at the end. A vacant office counts: the one above it is asked in its place.
 */
export function parseTell(data: FormData, { offices, excludable }: ReportChoices) {
  const peopleOf = (officeId: string) =>
    offices.find(({ id }) => id === officeId)?.people.map((person) => person.id) ?? []
  const officeIds = data.getAll('officeIds').map(String)
  return z
    .object({
      officeIds: anyOf(offices, 'offices').min(1, 'offices'),
      personIn: z.record(z.string(), z.string()),
      excludedPersonIds: anyOf(excludable, 'excluded'),
    })
    .superRefine((answer, context) => {
      for (const [officeId, personId] of Object.entries(answer.personIn))
        if (!peopleOf(officeId).includes(personId))
          context.addIssue({ code: 'custom', path: [personField(officeId)], message: 'person' })
      const left = answer.officeIds.filter((officeId) => {
        const picked = answer.personIn[officeId]
        const people = picked ? [picked] : peopleOf(officeId)
        return people.length === 0 || people.some((person) => !answer.excludedPersonIds.includes(person))
      })
      if (answer.officeIds.length > 0 && left.length === 0)
        context.addIssue({ code: 'custom', path: ['officeIds'], message: 'noneLeft' })
    })
    .safeParse({
      officeIds,
      personIn: personInEach(data, officeIds),
      excludedPersonIds: data.getAll('excludedPersonIds'),
    })
}
