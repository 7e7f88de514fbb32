import { z } from 'zod'
import { Lines } from '@/app/_journey/check-page'
import { anyOf } from '@/app/_journey/fields'
import { OfficeGroup, personField, personInEach } from '@/app/_journey/office-group'
import type { ConcernChoices } from '@/lib/cases/model/concern-views'
import type { ConcernDraft, ConcernQuestion } from '../journey'
import { officesAbove } from '../offices-above'

/** Who is told: offices in any combination, and for a reporter who is signed in one person of an office. */
export const tell: ConcernQuestion = {
  id: 'tell',
  title: 'about.tell.title',
  answers: ['officeIds', 'personIn'],
  after: 'region',
  parse: async (data, { draft, choices }) => parseTell(data, draft, await choices()),
  async Fields({ t, draft, choices }) {
    const offered = await choices()
    const offices = tellable(draft, offered)
    const unknown = draft.aboutKind === 'unknown'
    return (
      <>
        <OfficeGroup
          texts="about"
          hint={t(`tell.${offices.length === 0 ? 'none' : unknown ? 'hintUnknown' : 'hint'}`)}
          offices={offices.map(({ id, label, role, people }) => ({
            id,
            label,
            people: people.filter((person) => person.id !== draft.aboutPersonId),
            vacant: t(offered.signedIn ? 'tell.noneThere' : `tell.role.${role}`),
            sameName: t(`tell.role.${role}`),
          }))}
          // with one to choose there is nothing to think about; nothing else is chosen beforehand
          chosen={draft.officeIds ?? (offices.length === 1 ? offices.map(({ id }) => id) : [])}
          picked={draft.personIn}
        />
        <p>{t('tell.silence')}</p>
      </>
    )
  },
  rows({ officeIds, personIn }, { t, choices }) {
    const told = officeIds.map((id) => {
      const office = choices.offices.find((each) => each.id === id)
      const picked = office?.people.find((person) => person.id === personIn[id])
      return picked
        ? t('check.onlyPerson', { office: office?.label ?? '', name: picked.name })
        : (office?.label ?? '')
    })
    return [
      { label: t('check.tell'), value: told.length > 0 ? <Lines lines={told} /> : t('check.asPlanned') },
    ]
  },
}

/**
 * The offices that can be told: those of the region and above it, without the one it is about. While it is not known
 * who it is about, Central Office alone: any office nearer might include that person.
 */
export const tellable = (draft: ConcernDraft, choices: ConcernChoices): ConcernChoices['offices'] =>
  officesAbove(draft.regionId, choices).filter(
    ({ id, role }) =>
      id !== draft.aboutOfficeId &&
      (draft.aboutKind === 'unknown' ? role === 'centralOffice' : role !== 'independentReviewer'),
  )

/** Offices in any combination and at most one person in each; none only where there is none to choose. */
export function parseTell(data: FormData, draft: ConcernDraft, choices: ConcernChoices) {
  const offices = tellable(draft, choices)
  const officeOf = (id: string) => offices.find((office) => office.id === id)
  const officeIds = data.getAll('officeIds').map(String)
  return z
    .object({
      officeIds: anyOf(offices, 'offices').min(offices.length > 0 ? 1 : 0, 'offices'),
      personIn: z.record(z.string(), z.string()),
    })
    .superRefine((answer, context) => {
      for (const [officeId, personId] of Object.entries(answer.personIn))
        if (!officeOf(officeId)?.people.some((person) => person.id === personId))
          context.addIssue({ code: 'custom', path: [personField(officeId)], message: 'person' })
        else if (personId === draft.aboutPersonId)
          context.addIssue({ code: 'custom', path: [personField(officeId)], message: 'personAbout' })
    })
    .safeParse({ officeIds, personIn: personInEach(data, officeIds) })
}
