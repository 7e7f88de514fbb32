import { z } from 'zod'
import type { ConcernChoices } from '@/lib/cases/model/concern-views'
import { officesAbove } from '../offices-above'
import type { Draft } from '../steps'

/** The radio button that picks one person of an office; '' is whoever is there. */
export const personField = (officeId: string) => `person-${officeId}`

/**
 * The offices that can be told: those of the region and above it, without the one it is about. While nobody knows whom
 * it concerns, Central Office alone: anybody nearer might be that person.
 */
export const tellable = (draft: Draft, choices: ConcernChoices): ConcernChoices['offices'] =>
  officesAbove(draft.regionId, choices).filter(
    ({ id, role }) =>
      id !== draft.aboutOfficeId &&
      (draft.aboutKind === 'unknown' ? role === 'centralOffice' : role !== 'independentReviewer'),
  )

/** Offices in any combination and at most one person in each; none only where there is none to choose. */
export function parseTell(data: FormData, draft: Draft, choices: ConcernChoices) {
  const offices = tellable(draft, choices)
  const officeIds = data.getAll('officeIds').map(String)
  const personIn: Record<string, string> = {}
  for (const officeId of officeIds) {
    const picked = String(data.get(personField(officeId)) ?? '')
    if (picked) personIn[officeId] = picked
  }
  const officeOf = (id: string) => offices.find((office) => office.id === id)
  return z
    .object({
      officeIds: z
        .array(z.string().refine((id) => officeOf(id), 'offices'))
        .min(offices.length > 0 ? 1 : 0, 'offices'),
      personIn: z.record(z.string(), z.string()),
    })
    .superRefine((answer, context) => {
      for (const [officeId, personId] of Object.entries(answer.personIn))
        if (!officeOf(officeId)?.people.some((person) => person.id === personId))
          context.addIssue({ code: 'custom', path: [personField(officeId)], message: 'person' })
        else if (personId === draft.aboutPersonId)
          context.addIssue({ code: 'custom', path: [personField(officeId)], message: 'personAbout' })
    })
    .safeParse({ officeIds, personIn })
}
