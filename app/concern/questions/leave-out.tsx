import { z } from 'zod'
import { Lines } from '@/app/_journey/check-page'
import { anyOf } from '@/app/_journey/fields'
import { FoldedGroup } from '@/app/_journey/folded-group'
import { CheckboxGroup } from '@/app/_ui'
import type { ConcernChoices } from '@/lib/cases/model/concern-views'
import type { ConcernDraft, ConcernQuestion } from '../journey'
import { officesAbove } from '../offices-above'

/** Who must not read it. The person it is about is left out without being asked for. */
export const leaveOut: ConcernQuestion = {
  id: 'leave-out',
  title: 'about.leaveOut.title',
  answers: ['excludedPersonIds', 'excludedOfficeIds'],
  after: 'region',
  parse: async (data, { draft, choices }) => parseLeaveOut(data, draft, await choices()),
  async Fields({ t, draft, choices }) {
    const offered = await choices()
    const { onTheWay, elsewhere, people } = excludable(draft, offered)
    const office = ({ id, label }: { id: string; label: string }) => ({ value: id, label })
    const chosen = draft.excludedOfficeIds ?? []
    return (
      <>
        <CheckboxGroup
          question
          name="excludedOfficeIds"
          label={t('leaveOut.label')}
          hint={t(draft.aboutKind === 'unknown' ? 'leaveOut.hintUnknown' : 'leaveOut.hint')}
          defaultValues={chosen}
          options={onTheWay.map(office)}
        />
        {people.length > 0 ? (
          <FoldedGroup
            summary={t('leaveOut.people')}
            name="excludedPersonIds"
            label={t('leaveOut.peopleLabel')}
            hint={t('leaveOut.peopleHint')}
            defaultValues={draft.excludedPersonIds}
            options={people.map((person) => ({
              value: person.id,
              label: person.name,
              hint: person.office === person.name ? undefined : person.office,
            }))}
          />
        ) : null}
        {elsewhere.length > 0 ? (
          <FoldedGroup
            summary={t('leaveOut.elsewhere')}
            name="elsewhere"
            label={t('leaveOut.elsewhereLabel')}
            hint={t('leaveOut.elsewhereHint')}
            defaultValues={chosen}
            options={elsewhere.map(office)}
          />
        ) : null}
      </>
    )
  },
  rows({ excludedOfficeIds, excludedPersonIds }, { t, choices: { offices } }) {
    const people = offices.flatMap((office) => office.people)
    const leftOut = [
      ...excludedOfficeIds.map((id) => offices.find((office) => office.id === id)?.label ?? ''),
      ...excludedPersonIds.map((id) => people.find((person) => person.id === id)?.name ?? ''),
    ]
    const value = leftOut.length > 0 ? <Lines lines={leftOut} /> : t('check.nobody')
    return [{ label: t('check.leftOut'), value }]
  },
}

interface Excludable {
  /** the offices it could come to on its way up, the nearest first; the last stop too, where one must be left */
  onTheWay: ConcernChoices['offices']
  /** every other office, to which it could be transferred later */
  elsewhere: ConcernChoices['offices']
  /** by name, for a reporter who is signed in: the members of an office on the route */
  people: { id: string; name: string; office: string }[]
}

/** Who can be left out. The office and the person it is about are left out anyway and not asked for again. */
export function excludable(draft: ConcernDraft, choices: ConcernChoices): Excludable {
  const isOther = ({ id }: { id: string }) => id !== draft.aboutOfficeId
  const line = officesAbove(draft.regionId, choices)
  const onTheWay = line.filter(isOther)
  const people = onTheWay.flatMap(({ people: those, label }) =>
    those.map(({ id, name }) => [id, { id, name, office: label }] as const),
  )
  return {
    onTheWay,
    elsewhere: choices.offices.filter((office) => isOther(office) && !line.includes(office)),
    people: [...new Map(people).values()].filter(({ id }) => id !== draft.aboutPersonId),
  }
}

/** None, some or many; an office that was chosen to be told cannot be left out as well. */
export function parseLeaveOut(data: FormData, draft: ConcernDraft, choices: ConcernChoices) {
  const { onTheWay, elsewhere, people } = excludable(draft, choices)
  return z
    .object({
      excludedOfficeIds: anyOf([...onTheWay, ...elsewhere], 'excluded'),
      excludedPersonIds: anyOf(people, 'excluded'),
    })
    .superRefine((answer, context) => {
      const told = draft.officeIds ?? []
      if (told.length > 0 && told.every((id) => answer.excludedOfficeIds.includes(id)))
        context.addIssue({ code: 'custom', path: ['excludedOfficeIds'], message: 'noneLeft' })
      if (Object.values(draft.personIn ?? {}).some((id) => answer.excludedPersonIds.includes(id)))
        context.addIssue({ code: 'custom', path: ['excludedPersonIds'], message: 'toldAndLeftOut' })
    })
    .safeParse({
      excludedOfficeIds: [...data.getAll('excludedOfficeIds'), ...data.getAll('elsewhere')],
      excludedPersonIds: data.getAll('excludedPersonIds'),
    })
}
