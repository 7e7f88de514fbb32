import { z } from 'zod'
import type { ConcernChoices } from '@/lib/cases/model/concern-views'
import { officesAbove } from '../offices-above'
import type { Draft } from '../steps'

interface Excludable {
  /** the offices it could come to on its way up, the nearest first; the last stop too, where somebody must be left */
  onTheWay: ConcernChoices['offices']
  /** every other office, to which it could be handed on later */
  elsewhere: ConcernChoices['offices']
  /** by name, for those signed in: whoever sits in an office on the way */
  people: { id: string; name: string; office: string }[]
}

/** Whom one can leave out. The office and the person it is about are left out anyway and not asked for again. */
export function excludable(draft: Draft, choices: ConcernChoices): Excludable {
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
export function parseLeaveOut(data: FormData, draft: Draft, choices: ConcernChoices) {
  const { onTheWay, elsewhere, people } = excludable(draft, choices)
  const offices = [...onTheWay, ...elsewhere]
  return z
    .object({
      excludedOfficeIds: z.array(
        z.string().refine((id) => offices.some((each) => each.id === id), 'excluded'),
      ),
      excludedPersonIds: z.array(
        z.string().refine((id) => people.some((each) => each.id === id), 'excluded'),
      ),
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
