import { z } from 'zod'
import type { ReportChoices } from '@/lib/cases/model/views'

/** The radio button that picks one person of an office; '' is whoever is there. */
export const personField = (officeId: string) => `person-${officeId}`

/**
 * Offices to tell, at most one person in each, people to leave out: all of them among those the page offered, and at
 * least one reader left at the end. A vacant office counts: the one above it is asked in its place.
 */
export function parseTell(data: FormData, choices: ReportChoices) {
  const offices = new Map(
    choices.offices.map((office) => [office.id, office.people.map((person) => person.id)]),
  )
  const excludable = choices.excludable.map((person) => person.id)
  const officeIds = data.getAll('officeIds').map(String)

  const personIn: Record<string, string> = {}
  for (const officeId of officeIds) {
    const picked = String(data.get(personField(officeId)) ?? '')
    if (picked) personIn[officeId] = picked
  }

  return z
    .object({
      officeIds: z.array(z.string().refine((id) => offices.has(id), 'offices')).min(1, 'offices'),
      personIn: z.record(z.string(), z.string()),
      excludedPersonIds: z.array(z.string().refine((id) => excludable.includes(id), 'excluded')),
    })
    .superRefine((answer, context) => {
      for (const [officeId, personId] of Object.entries(answer.personIn))
        if (!offices.get(officeId)?.includes(personId))
          context.addIssue({ code: 'custom', path: [personField(officeId)], message: 'person' })
      const left = answer.officeIds.filter((officeId) => {
        const picked = answer.personIn[officeId]
        const people = picked ? [picked] : (offices.get(officeId) ?? [])
        return people.length === 0 || people.some((person) => !answer.excludedPersonIds.includes(person))
      })
      if (answer.officeIds.length > 0 && left.length === 0)
        context.addIssue({ code: 'custom', path: ['officeIds'], message: 'noneLeft' })
    })
    .safeParse({ officeIds, personIn, excludedPersonIds: data.getAll('excludedPersonIds') })
}
