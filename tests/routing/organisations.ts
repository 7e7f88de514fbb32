import fc from 'fast-check'
import { type OfficeRole, officeRoles } from '@/lib/policy'
import type { CaseFacts, Office, Organisation, Seat } from '@/lib/routing'

/** Domain time of every generated case. */
export const NOW = 1_000_000

/** Few people for many offices, so that most hold several: conflicts of interest are the normal case. */
const people = ['ada', 'ben', 'cho', 'dov', 'eli', 'fay', 'gus', 'hua']
const person = fc.constantFrom(...people)

const seat: fc.Arbitrary<Seat> = fc.record(
  {
    ref: person,
    awayUntil: fc.constantFrom(null, NOW - 1, NOW, NOW + 1),
    atLimit: fc.boolean(),
  },
  { requiredKeys: ['ref'] },
)

/** One tree of up to six regions; `circular` joins its top to its bottom, as bad data would. */
function tree(name: string): fc.Arbitrary<Organisation> {
  return fc
    .record({
      parents: fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
      circular: fc.boolean(),
      staffed: fc.array(
        fc.record({
          at: fc.nat(5),
          role: fc.constantFrom(...officeRoles),
          members: fc.uniqueArray(seat, { maxLength: 3, selector: (one) => one.ref }),
        }),
        { maxLength: 14 },
      ),
    })
    .map(({ parents, circular, staffed }) => {
      const id = (index: number) => `${name}-${index % parents.length}`
      const regions = parents.map((parent, index) => ({
        id: id(index),
        // a parent with a smaller number makes a tree; the top of a circular one is below its last
        parentId: index > 0 ? id(parent % index) : circular ? id(parents.length - 1) : null,
      }))
      const offices = new Map<string, Office>()
      for (const { at, role, members } of staffed) {
        offices.set(`${role}@${id(at)}`, { id: `${role}@${id(at)}`, role, regionId: id(at), members })
      }
      return { regions, offices: [...offices.values()] }
    })
}

export const joined = (...parts: Organisation[]): Organisation => ({
  regions: parts.flatMap((part) => part.regions),
  offices: parts.flatMap((part) => part.offices),
})

export interface Situation {
  own: Organisation
  others: Organisation
  facts: CaseFacts
}

const some = <T>(from: readonly T[], max: number): fc.Arbitrary<T[]> =>
  from.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...from), { maxLength: max })

/** A case in one tree, beside two other trees. */
export const situation: fc.Arbitrary<Situation> = fc
  .record({ own: tree('own'), second: tree('second'), third: tree('third') })
  .chain(({ own, second, third }) => {
    const choosable = own.offices.filter((office) => office.role !== 'independentReviewer')
    return fc.record({
      own: fc.constant(own),
      others: fc.constant(joined(second, third)),
      facts: fc
        .record({
          at: fc.constant(NOW),
          regionId: fc.constantFrom(...own.regions.map((region) => region.id)),
          chosenOfficeIds: some(ids(choosable), 2),
          picked: some(ids(own.offices), 1),
          pickedPerson: person,
          peopleInvolved: some(people, 2),
          involvedOffices: some(ids(own.offices), 1),
          // in most cases the person is known
          identified: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn > 0),
          excluded: fc.record({ people: some(people, 2), offices: some(ids(own.offices), 1) }),
          asked: fc.constant([]),
          tookPart: fc.record({
            handled: some(people, 1),
            seconded: some(people, 1),
            reviewed: some(people, 1),
          }),
        })
        .map(({ picked, pickedPerson, ...facts }) => ({
          ...facts,
          personIn: Object.fromEntries(picked.map((id) => [id, pickedPerson])),
        })),
    })
  })

export const ids = (offices: readonly Office[]): string[] => offices.map((office) => office.id)

/** The regions above one and itself, computed naively: the product must give the same. */
export function wayUp(org: Organisation, regionId: string): string[] {
  const seen: string[] = []
  for (let at: string | null = regionId; at !== null && !seen.includes(at); ) {
    seen.push(at)
    at = org.regions.find((region) => region.id === at)?.parentId ?? null
  }
  return seen
}

/** Subject or respondent, reporter, affected; the holders of an office that the report is about; people excluded. */
export const neverAsked = (org: Organisation, facts: CaseFacts): string[] => [
  ...facts.peopleInvolved,
  ...facts.excluded.people,
  ...org.offices
    .filter((office) => facts.involvedOffices.includes(office.id))
    .flatMap((office) => office.members.map((member) => member.ref)),
]

/** Whether no one of this office is asked, regardless of its holders. */
export const isClosed = (office: Office, facts: CaseFacts): boolean =>
  facts.excluded.offices.includes(office.id) ||
  facts.involvedOffices.includes(office.id) ||
  (!facts.identified && height(office.role) < height('centralOffice'))

/** Those of the office who would handle this case if they were not away. */
export function couldHandle(org: Organisation, office: Office, facts: CaseFacts): string[] {
  const never = [...neverAsked(org, facts), ...facts.tookPart.seconded, ...facts.tookPart.reviewed]
  if (isClosed(office, facts)) return []
  const picked = facts.personIn[office.id]
  return office.members
    .map((member) => member.ref)
    .filter((ref) => !never.includes(ref) && (picked === undefined || picked === ref))
}

export const isHere = (one: Seat): boolean => !one.atLimit && (one.awayUntil ?? 0) <= NOW

export const officeOf = (org: Organisation, id: string): Office => {
  const found = org.offices.find((office) => office.id === id)
  if (!found) throw new Error('routing named an office that does not exist')
  return found
}

export const height = (role: OfficeRole): number => officeRoles.indexOf(role)
