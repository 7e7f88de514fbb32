import { describe, expect, it } from 'vitest'
import type { OfficeRole } from '@/lib/policy'
import {
  adviceGiversFor,
  type CaseFacts,
  type Choice,
  conflictJudgeFor,
  exceptionApproverFor,
  fallbackRoute,
  identityCustodianFor,
  nextOffice,
  type Organisation,
  officeAbove,
  officesOfRoute,
  reviewerFor,
  safetyWatchFor,
  secondApproverFor,
  temporaryMeasureApproverFor,
  transferChoices,
  vacantDuties,
} from '@/lib/routing'
import { officesAbove } from '@/lib/routing/next-office'
import { country, inNorth, office } from './country'

/** An office whose role routing does not list is asked for nothing, so that its members come to see nothing. */

/** The treasurer Tova stands in every region, beside the offices that are listed. */
const withTreasurers = (role: OfficeRole): Organisation =>
  country(office(role, 'north', 'Tova'), office(role, 'country', 'Tova'))

const askedIn = (choice: Choice): readonly string[] =>
  choice.found ? [...choice.candidate.eligible, ...choice.candidate.whenBack] : []

/** Everyone routing would ask for anything in this case, and whose key it would put before the others. */
function everyoneAsked(org: Organisation, facts: CaseFacts, role: OfficeRole): Set<string> {
  const own = `${role}@north`
  const asked = new Set<string>()
  const add = (refs: readonly string[]) => {
    for (const ref of refs) asked.add(ref)
  }
  for (const step of fallbackRoute(org, facts).steps) add([...step.eligible, ...step.whenBack])
  for (const one of [...officesOfRoute(org, facts), ...officesAbove(org, own)])
    add(one.members.map((seat) => seat.ref))
  for (const one of [...transferChoices(org, facts, 'Ann'), ...adviceGiversFor(org, facts, 'Ann')])
    add([one.ref])
  for (const reach of ['nextOffice', 'centralOffice', 'independentReviewers'] as const)
    add(askedIn(nextOffice(org, facts, reach)))
  for (const handler of ['volunteerAdvisor@north', 'centralOffice@country', own]) {
    add(askedIn(officeAbove(org, facts, handler)))
    add(askedIn(secondApproverFor(org, facts, handler, [role, 'volunteerAdvisor', 'centralOffice'])))
    for (const choose of [
      temporaryMeasureApproverFor,
      reviewerFor,
      safetyWatchFor,
      conflictJudgeFor,
      exceptionApproverFor,
    ])
      add(askedIn(choose(org, facts, handler)))
  }
  add(askedIn(identityCustodianFor(org, facts)))
  return asked
}

const treasurer = 'treasurer' as OfficeRole
const chosen = (role: OfficeRole): CaseFacts => ({ ...inNorth, chosenOfficeIds: [`${role}@north`] })

describe('a treasurer, whose role routing does not list', () => {
  it.each([
    ['chosen by the reporter', chosen(treasurer)],
    ['picked by name', { ...chosen(treasurer), personIn: { 'treasurer@north': 'Tova' } }],
    ['not chosen', inNorth],
    ['while nobody knows whom it concerns', { ...chosen(treasurer), identified: false }],
    ['with a key from the start', { ...inNorth, planned: ['treasurer@north', 'treasurer@country'] }],
  ] as const)('is asked for nothing: %s', (_when, facts) => {
    expect(everyoneAsked(withTreasurers(treasurer), facts, treasurer)).not.toContain('Tova')
  })

  it('leaves the way of a report as it is without them', () => {
    for (const identified of [true, false]) {
      const facts = { ...chosen(treasurer), identified }
      expect(fallbackRoute(withTreasurers(treasurer), facts)).toEqual(
        fallbackRoute(country(), { ...facts, chosenOfficeIds: [] }),
      )
    }
  })

  it('has no office above, and fills no duty', () => {
    expect(officesAbove(withTreasurers(treasurer), 'treasurer@north')).toEqual([])
    const onlyTreasurers = { ...withTreasurers(treasurer), offices: [office(treasurer, 'north', 'Tova')] }
    expect(vacantDuties(onlyTreasurers)).toEqual(vacantDuties({ ...onlyTreasurers, offices: [] }))
  })
})

it('a coordinator in the same place is asked', () => {
  const role = 'regionalCoordinator'
  expect(everyoneAsked(withTreasurers(role), chosen(role), role)).toContain('Tova')
})
