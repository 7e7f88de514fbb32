import { describe, expect, it } from 'vitest'
import {
  adviceGiversFor,
  type CaseFacts,
  conflictJudgeFor,
  identityCustodianFor,
  nextOffice,
  officesOfRoute,
  secondApproverFor,
  transferChoices,
} from '@/lib/routing'
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

describe('a report about a volunteer, past every conflict of interest', () => {
  const about = (facts: Partial<CaseFacts>, chosenOfficeIds: string[] = []): CaseFacts => ({
    ...inNorth,
    chosenOfficeIds,
    ...facts,
  })
  it('about the only coordinator, sent to the coordinator’s office: Central Office has it at once', () => {
    expect(told(country(), about({ peopleInvolved: ['Cora'] }, [coordinators]))).toEqual([
      'atOnce: Celia or Carl (noneChosenCan)',
      'lastStop: Rosa or Rui (lastStop)',
    ])
  })
  it('about an office without a name: neither it nor anyone who holds it, also in another office', () => {
    const org = country(office('volunteerAdvisor', 'north', 'Ann', 'Cora'))
    const facts = about({ involvedOffices: [coordinators] }, [advisors, coordinators])
    expect(told(org, facts)).toEqual([
      'atOnce: Ann (chosen)',
      'ifNoAnswer: Celia or Carl (noCoordinator)',
      'lastStop: Rosa or Rui (lastStop)',
    ])
    expect(officesOfRoute(org, facts).map((one) => one.id)).toEqual([advisors, central, board])
  })
  it('about a person at Central Office: their colleague can take it, and the board confirms and judges', () => {
    const facts = about({ peopleInvolved: ['Celia'] }, [central])
    expect(told(country(), facts)[0]).toBe('atOnce: Carl (chosen)')
    const handledByCarl = { ...facts, tookPart: { handled: ['Carl'], seconded: [], reviewed: [] } }
    expect(whom(secondApproverFor(country(), handledByCarl, central))).toBe('Rosa or Rui')
    expect(whom(conflictJudgeFor(country(), handledByCarl, central))).toBe('Rosa or Rui')
    expect(whom(identityCustodianFor(country(), handledByCarl))).toBe('Rosa or Rui')
  })
  it('about all of Central Office: it goes from the coordinator to the board', () => {
    const facts = about({ involvedOffices: [central] }, [coordinators])
    expect(told(country(), facts)).toEqual(['atOnce: Cora (chosen)', 'lastStop: Rosa or Rui (lastStop)'])
  })
  it('in a region without any office: the nearest office above has it at once, and it says why', () => {
    const org = country()
    const bare = { ...org, regions: [...org.regions, { id: 'west', parentId: 'country' }] }
    expect(told(bare, about({ regionId: 'west' }))).toEqual([
      'atOnce: Celia or Carl (noCoordinator)',
      'lastStop: Rosa or Rui (lastStop)',
    ])
  })
  it('where everyone local steps back it goes up, and where Central Office does too, to the board', () => {
    const aside = (...people: string[]) =>
      about({ excluded: { people, offices: [] }, asked: [{ officeId: advisors, ref: null }] }, [advisors])
    expect(whom(nextOffice(country(), aside('Ann', 'Amir')))).toBe('Cora')
    expect(whom(nextOffice(country(), aside('Ann', 'Amir', 'Cora')))).toBe('Celia or Carl')
    expect(whom(nextOffice(country(), aside('Ann', 'Amir', 'Cora', 'Celia', 'Carl')))).toBe('Rosa or Rui')
  })
  it('about an unknown volunteer: only Central Office and the board, though the reporter chose the coordinator', () => {
    const facts = about({ identified: false }, [coordinators])
    expect(told(country(), facts)).toEqual([
      'atOnce: Celia or Carl (notIdentified)',
      'lastStop: Rosa or Rui (lastStop)',
    ])
    expect(officesOfRoute(country(), facts).map((one) => one.id)).toEqual([central, board])
    expect(transferChoices(country(), facts, 'Celia').map((one) => one.ref)).toEqual(['Carl', 'Rosa', 'Rui'])
    expect(adviceGiversFor(country(), facts, 'Celia')).toEqual([])
  })
  it('about an unknown volunteer, sent to the board alone: the board has it, and Central Office is not told first', () => {
    expect(told(country(), about({ identified: false }, [board]))).toEqual(['atOnce: Rosa or Rui (chosen)'])
  })
  it('once the volunteer is known, silence still leads only to offices with a key: a deadline can grant none', () => {
    const facts = about({ peopleInvolved: ['Sue'], asked: [{ officeId: central, ref: null }] })
    expect(whom(nextOffice(country(), facts))).toBe('Ann or Amir')
    expect(whom(nextOffice(country(), { ...facts, planned: [central, board] }))).toBe('Rosa or Rui')
  })
  it('once the volunteer is known it can be transferred to a local handler', () => {
    const facts = about({ peopleInvolved: ['Cora'] }, [central])
    expect(transferChoices(country(), facts, 'Celia').map((one) => one.ref)).toContain('Ann')
    expect(transferChoices(country(), facts, 'Celia').map((one) => one.ref)).not.toContain('Cora')
  })
})

describe('advice', () => {
  it('can be asked of any advisor or coordinator of the tree, in the order of their offices', () => {
    const facts = { ...inNorth, tookPart: { handled: ['Cora'], seconded: [], reviewed: [] } }
    expect(adviceGiversFor(country(), facts, 'Cora').map((one) => one.ref)).toEqual([
      'Ann',
      'Amir',
      'Sue',
      'Said',
    ])
  })
  it('is not asked of a person who is away; a person at their case limit has time for one answer', () => {
    const org = country(
      office(
        'volunteerAdvisor',
        'north',
        { ref: 'Ann', awayUntil: TOMORROW },
        { ref: 'Amir', atLimit: true },
      ),
    )
    const refs = adviceGiversFor(org, inNorth, 'Cora').map((one) => one.ref)
    expect(refs).toContain('Amir')
    expect(refs).not.toContain('Ann')
  })
})
