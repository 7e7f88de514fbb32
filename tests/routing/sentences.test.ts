import { describe, expect, it } from 'vitest'
import {
  fallbackRoute,
  nextOffice,
  type Organisation,
  officeAbove,
  reviewerFor,
  secondApproverFor,
  temporaryMeasureApproverFor,
  transferChoices,
} from '@/lib/routing'
import { officesAbove } from '@/lib/routing/next-office'
import {
  advisors,
  board,
  central,
  coordinators,
  country,
  inNorth,
  office,
  TOMORROW,
  told,
  whom,
} from './country'

describe('the people a report reaches', () => {
  it('a facilitator who chooses the advisors reaches them, then the coordinator, Central Office and the board', () => {
    expect(told(country(), { ...inNorth, chosenOfficeIds: [advisors] })).toEqual([
      'atOnce: Ann or Amir (chosen)',
      'ifNoAnswer: Cora (coordinatorOfRegion)',
      'ifNoAnswer: Celia or Carl (centralOffice)',
      'lastStop: Rosa or Rui (lastStop)',
    ])
  })
  it('a facilitator who chooses the coordinator does not have the advisors nearby told by silence', () => {
    expect(told(country(), { ...inNorth, chosenOfficeIds: [coordinators] })).toEqual([
      'atOnce: Cora (chosen)',
      'ifNoAnswer: Celia or Carl (centralOffice)',
      'lastStop: Rosa or Rui (lastStop)',
    ])
  })
  it('a facilitator who picks Amir is never read by Ann', () => {
    const facts = { ...inNorth, chosenOfficeIds: [advisors], personIn: { [advisors]: 'Amir' } }
    expect(told(country(), facts)[0]).toBe('atOnce: Amir (chosenPerson)')
    expect(transferChoices(country(), facts, 'Amir').map((choice) => choice.ref)).not.toContain('Ann')
    // also when Amir steps back
    const without = {
      ...facts,
      excluded: { people: ['Amir'], offices: [] },
      asked: [{ officeId: advisors, ref: 'Amir' }],
    }
    expect(whom(nextOffice(country(), without))).toBe('Cora')
  })
  it('a facilitator who picked a person who is away still reaches that person: they saw it and chose', () => {
    const org = country(office('volunteerAdvisor', 'north', 'Ann', { ref: 'Amir', awayUntil: TOMORROW }))
    const facts = { ...inNorth, chosenOfficeIds: [advisors], personIn: { [advisors]: 'Amir' } }
    expect(told(org, facts)[0]).toBe('atOnce: Amir (chosenPerson)')
  })
  it('an advisor the facilitator excluded does not get it, the other one does', () => {
    const facts = { ...inNorth, chosenOfficeIds: [advisors], excluded: { people: ['Ann'], offices: [] } }
    expect(told(country(), facts)[0]).toBe('atOnce: Amir (chosen)')
  })
  it('a coordinator who reports their own slip to their own office reaches Central Office at once instead', () => {
    const facts = { ...inNorth, peopleInvolved: ['Cora'], chosenOfficeIds: [coordinators] }
    expect(told(country(), facts)[0]).toBe('atOnce: Celia or Carl (noneChosenCan)')
  })
  it('where no region has an advisor the coordinator is asked, and it says why', () => {
    const org = country(office('volunteerAdvisor', 'north'))
    const [first] = fallbackRoute(org, inNorth).steps
    expect(first).toMatchObject({ when: 'atOnce', eligible: ['Cora'], why: 'noAdvisorInRegion' })
    expect(first?.passedOver).toEqual([
      { officeId: advisors, role: 'volunteerAdvisor', why: 'vacant', whenBack: [] },
    ])
  })
  it('a vacant coordinator’s office is passed over for the next one up the tree', () => {
    const org = country(
      office('regionalCoordinator', 'north'),
      office('regionalCoordinator', 'country', 'Cleo'),
    )
    expect(told(org, { ...inNorth, chosenOfficeIds: [advisors] })[1]).toBe(
      'ifNoAnswer: Cleo (coordinatorAbove)',
    )
  })
  it('an advisor on leave is passed over, and asked when everyone is on leave', () => {
    const away = { ref: 'Ann', awayUntil: TOMORROW }
    const here = country(office('volunteerAdvisor', 'north', away, 'Amir'))
    expect(told(here, inNorth)[0]).toBe('atOnce: Amir (advisorOfRegion)')
    expect(fallbackRoute(here, inNorth).steps[0]?.whenBack).toEqual(['Ann'])
    const everyoneAway: Organisation = { ...here, offices: [office('volunteerAdvisor', 'north', away)] }
    expect(told(everyoneAway, inNorth)).toEqual(['atOnce: Ann (advisorOfRegion)'])
  })
  it('an advisor at their case limit is asked last', () => {
    const org = country(office('volunteerAdvisor', 'north', { ref: 'Ann', atLimit: true }, 'Amir'))
    expect(told(org, inNorth)[0]).toBe('atOnce: Amir (advisorOfRegion)')
  })
  it('where even the last stop is barred, it says so instead of pretending', () => {
    const facts = { ...inNorth, peopleInvolved: ['Rosa', 'Rui'] }
    expect(fallbackRoute(country(), facts).end).toBe('noneEligible')
    expect(fallbackRoute(country(), inNorth).end).toBe('independentReviewers')
  })
  it('a region whose parents form a circle still has an end', () => {
    const org = country()
    const circle = {
      ...org,
      regions: org.regions.map((one) => ({ ...one, parentId: one.parentId ?? 'north' })),
    }
    expect(told(circle, inNorth).at(-1)).toBe('lastStop: Rosa or Rui (lastStop)')
  })
  it('a region that is not in the directory reaches no one, and says so', () => {
    const facts = { ...inNorth, regionId: 'atlantis' }
    expect(fallbackRoute(country(), facts)).toMatchObject({ steps: [], end: 'noneEligible' })
    expect(nextOffice(country(), facts)).toEqual({ found: false, why: 'noneEligible' })
  })
})

describe('when no one answers', () => {
  const asked = (...officeIds: string[]) => ({
    ...inNorth,
    chosenOfficeIds: [advisors],
    asked: officeIds.map((officeId) => ({ officeId, ref: null })),
  })
  it('it goes up office by office and stays with the board', () => {
    expect(whom(nextOffice(country(), asked(advisors)))).toBe('Cora')
    expect(whom(nextOffice(country(), asked(advisors, coordinators)))).toBe('Celia or Carl')
    expect(whom(nextOffice(country(), asked(advisors, coordinators, central)))).toBe('Rosa or Rui')
    expect(whom(nextOffice(country(), asked(advisors, coordinators, central, board)))).toBe('Rosa or Rui')
  })
  it('a reviewer who comes new to the board is asked too', () => {
    const org = country(office('independentReviewer', 'country', 'Rosa', 'Rui', 'Nils'))
    expect(whom(nextOffice(org, asked(advisors, coordinators, central, board)))).toBe('Rosa or Rui or Nils')
  })
  it('after a week it is Central Office’s turn, though the coordinator has not been asked', () => {
    expect(whom(nextOffice(country(), asked(advisors), 'centralOffice'))).toBe('Celia or Carl')
  })
  it('and when those above have all been asked, the offices left out below are', () => {
    expect(whom(nextOffice(country(), asked(advisors, central, board), 'centralOffice'))).toBe('Cora')
  })
  it('of an office where one person was asked, the other is asked before it moves on', () => {
    const facts = { ...inNorth, chosenOfficeIds: [advisors], asked: [{ officeId: advisors, ref: 'Ann' }] }
    expect(whom(nextOffice(country(), facts))).toBe('Amir')
  })
})

describe('other people for other duties', () => {
  const handledByCora = { ...inNorth, tookPart: { handled: ['Cora'], seconded: [], reviewed: [] } }
  it('an advisor escalates to the coordinator, a coordinator to Central Office, the board to no one', () => {
    expect(whom(officeAbove(country(), inNorth, advisors))).toBe('Cora')
    expect(whom(officeAbove(country(), handledByCora, coordinators))).toBe('Celia or Carl')
    expect(whom(officeAbove(country(), inNorth, board))).toBe('noneEligible')
  })
  it('an advisor who is the coordinator too does not escalate to herself', () => {
    const org = country(office('regionalCoordinator', 'north', 'Ann'))
    const facts = { ...inNorth, tookPart: { handled: ['Ann'], seconded: [], reviewed: [] } }
    expect(whom(officeAbove(org, facts, advisors))).toBe('Celia or Carl')
  })
  it('Central Office confirms what a coordinator asks; the board what Central Office asks', () => {
    expect(whom(secondApproverFor(country(), handledByCora, coordinators))).toBe('Celia or Carl')
    const handledByCelia = { ...inNorth, tookPart: { handled: ['Celia'], seconded: [], reviewed: [] } }
    expect(whom(secondApproverFor(country(), handledByCelia, central))).toBe('Rosa or Rui')
  })
  it('a second approver who stays silent is followed by the board', () => {
    const before = [{ officeId: central, ref: null }]
    expect(whom(secondApproverFor(country(), handledByCora, coordinators, ['centralOffice'], before))).toBe(
      'Rosa or Rui',
    )
  })
  it('where the setting names advisors, they still impose nothing', () => {
    expect(whom(secondApproverFor(country(), handledByCora, coordinators, ['volunteerAdvisor']))).toBe(
      'Rosa or Rui',
    )
  })
  it('the board reviews; where one of the board handled it, the other does', () => {
    expect(whom(reviewerFor(country(), handledByCora, coordinators))).toBe('Rosa or Rui')
    const handledByRosa = {
      ...inNorth,
      tookPart: { handled: ['Rosa'], seconded: ['Celia', 'Carl'], reviewed: [] },
    }
    expect(whom(reviewerFor(country(), handledByRosa, board))).toBe('Rui')
  })
  it('the reviewer of an imposed measure neither asked for it nor confirmed it', () => {
    const facts = { ...inNorth, tookPart: { handled: ['Cora'], seconded: ['Rosa'], reviewed: [] } }
    expect(whom(reviewerFor(country(), facts, coordinators))).toBe('Rui')
  })
  it('a temporary measure that Central Office sets is confirmed by the board', () => {
    const facts = { ...inNorth, tookPart: { handled: ['Carl'], seconded: [], reviewed: [] } }
    expect(whom(temporaryMeasureApproverFor(country(), facts, central))).toBe('Rosa or Rui')
    expect(whom(temporaryMeasureApproverFor(country(), handledByCora, coordinators))).toBe('Celia or Carl')
  })
  it('Ann can transfer to anyone up the tree and to Amir, not to the subject, not to another region', () => {
    const refs = transferChoices(country(), { ...inNorth, peopleInvolved: ['Cora'] }, 'Ann').map(
      (one) => one.ref,
    )
    expect(refs).toEqual(['Amir', 'Celia', 'Carl', 'Rosa', 'Rui'])
  })
  it('the spare key of an office is held by the one above it, vacant or not', () => {
    const org = country(office('regionalCoordinator', 'north'))
    expect(officesAbove(org, advisors).map((one) => one.id)).toEqual([coordinators, central, board])
    expect(officesAbove(org, board)).toEqual([])
    expect(officesAbove(org, 'no such office')).toEqual([])
  })
})
