import { describe, expect, it } from 'vitest'
import { type ActFacts, capacityToAct, decide, ownMatters, refusalFor } from '@/lib/policy'
import { advisor, as, centralOffice, coordinator } from './people'

const yes = { allowed: true }
const no = (reason: string) => ({ allowed: false, reason })
const concern = (event: Parameters<typeof decide<'concern'>>[1], facts: ActFacts) =>
  decide('concern', event, facts)

const reporter = (facts: Partial<ActFacts> = {}) =>
  as('reporter', { source: 'outside', actorIsReporter: true, handlerOfficeId: 'coordinators', ...facts })
const respondent = (facts: Partial<ActFacts> = {}) =>
  as('respondent', { source: 'outside', actorIsSubject: true, handlerOfficeId: 'coordinators', ...facts })
const offered = (facts: Partial<ActFacts> = {}) => as('offered', { source: 'outside', ...facts })

describe('taking a lapse on, in three steps', () => {
  it('somebody offered it looks at the name first, and can step aside before and after', () => {
    expect(concern('accept', offered())).toEqual(no('nameNotSeen'))
    expect(refusalFor('nameNotSeen')).toBe('notNow')
    expect(concern('lookAtName', offered())).toEqual(yes)
    const looked = offered({ capacities: ['offered', 'offeredName'] })
    for (const facts of [offered(), looked]) {
      expect(concern('recuse', facts)).toEqual(yes)
      expect(concern('declareConflictOfInterest', facts)).toEqual(yes)
    }
    expect(concern('accept', looked)).toEqual(yes)
  })
  it('somebody whose offer was withdrawn after they looked takes nothing on', () => {
    expect(concern('accept', offered({ capacities: ['offeredName'] }))).toEqual(no('otherCapacity'))
  })
  it('whoever declared a tie waits for the reporter; the respondent is never asked about it', () => {
    const hasConflictOfInterest = {
      conflictOfInterestState: 'declared',
      declaredConflictOfInterest: true,
    } as const
    const looked = offered({ capacities: ['offered', 'offeredName'], ...hasConflictOfInterest })
    expect(concern('accept', looked)).toEqual(no('conflictOfInterestUnanswered'))
    expect(concern('acceptConflictOfInterest', reporter({ conflictOfInterestState: 'declared' }))).toEqual(
      yes,
    )
    expect(
      concern('objectToConflictOfInterest', respondent({ conflictOfInterestState: 'declared' })),
    ).toEqual(no('otherCapacity'))
  })
  it('the respondent, offered it by mistake, can neither look at the name nor take it', () => {
    const both = offered({ capacities: ['offered', 'offeredName'], actorIsSubject: true })
    expect(concern('lookAtName', both)).toEqual(no('ownCause'))
    expect(concern('accept', both)).toEqual(no('ownCause'))
  })
})

describe('whoever is a side of it', () => {
  it.each(['respondent', 'reporter'] as const)(
    'a %s who also handles it by mistake decides nothing',
    (side) => {
      const both = coordinator({ capacities: [side, 'handler'] })
      for (const event of ['screen', 'decide', 'close', 'identifyPerson'] as const)
        expect(concern(event, both)).toEqual(no('ownCause'))
    },
  )
  it('what somebody is as themselves stays theirs when they leave every office', () => {
    expect([...ownMatters].sort()).toEqual(['reporter', 'respondent', 'subject'])
  })
})

describe('two people of two offices decide', () => {
  it('an advisor decides what was agreed and asks another office to confirm it', () => {
    expect(concern('decide', advisor())).toEqual(yes)
    const central = centralOffice('secondApprover', { handlerOfficeId: 'advisors' })
    expect(concern('confirmDecision', central)).toEqual(yes)
  })
  it('an advisor imposes nothing, as handler or as second person', () => {
    expect(concern('decideImposed', advisor())).toEqual(no('advisorsCannotImpose'))
    const other = as('secondApprover', {
      actorOfficeId: 'other advisors',
      actorOfficeRole: 'volunteerAdvisor',
      handlerOfficeId: 'coordinators',
    })
    expect(concern('confirmDecision', other)).toEqual(no('advisorsCannotImpose'))
    expect(concern('declineDecision', other)).toEqual(no('advisorsCannotImpose'))
  })
  it('another coordinator confirms what was agreed, and what is imposed only where the setting says so', () => {
    const other = as('secondApprover', {
      actorOfficeId: 'coordinators above',
      actorOfficeRole: 'regionalCoordinator',
      handlerOfficeId: 'coordinators',
    })
    expect(concern('confirmDecision', other)).toEqual(yes)
    expect(concern('confirmDecision', { ...other, decisionImposed: true })).toEqual(
      no('officeMayNotImposeThis'),
    )
    expect(concern('declineDecision', { ...other, decisionImposed: true })).toEqual(yes)
    const set = { ...other, decisionImposed: true, whoMayImpose: ['regionalCoordinator'] as const }
    expect(concern('confirmDecision', set)).toEqual(yes)
  })
  it('an Independent Reviewer confirms what Central Office imposes', () => {
    const facts = as('secondApprover', {
      actorOfficeId: 'board',
      actorOfficeRole: 'independentReviewer',
      handlerOfficeId: 'central',
      decisionImposed: true,
    })
    expect(concern('confirmDecision', facts)).toEqual(yes)
  })
  it('two people of one office are not enough, whatever is decided', () => {
    const same = centralOffice('secondApprover', { handlerOfficeId: 'central' })
    expect(concern('confirmDecision', same)).toEqual(no('sameOffice'))
    expect(concern('declineDecision', same)).toEqual(no('sameOffice'))
  })
})

describe('a conflict that somebody else sees', () => {
  it('the reporter, the respondent and the second person can raise one about the handler', () => {
    for (const facts of [reporter(), respondent(), centralOffice('secondApprover')])
      expect(concern('raiseConflict', facts)).toEqual(yes)
    expect(concern('raiseConflict', coordinator())).toEqual(no('otherCapacity'))
  })
  it('nobody who handled, confirmed or reviewed judges it', () => {
    for (const heldEarlier of [['handler'], ['reviewer']] as const)
      expect(concern('upholdConflict', centralOffice('conflictJudge', { heldEarlier }))).toEqual(
        no('threePeople'),
      )
    const seconded = centralOffice('conflictJudge', { heldEarlier: ['secondApprover'] })
    for (const event of ['upholdConflict', 'dismissConflict'] as const)
      expect(concern(event, seconded)).toEqual(no('secondedEarlier'))
  })
  it('a reviewer who was asked to confirm and has not yet answered may: they can be the last who are left', () => {
    const waiting = centralOffice('conflictJudge', { capacities: ['secondApprover', 'conflictJudge'] })
    expect(concern('upholdConflict', waiting)).toEqual(yes)
  })
})

describe('the name of a confidential reporter', () => {
  it('is asked for by the handler and opened by somebody else, of the same office if need be', () => {
    expect(concern('askIdentity', coordinator())).toEqual(yes)
    expect(concern('openIdentity', coordinator())).toEqual(no('otherCapacity'))
    const identityCustodian = centralOffice('identityCustodian', { handlerOfficeId: 'central' })
    expect(concern('openIdentity', identityCustodian)).toEqual(yes)
    expect(concern('openIdentity', { ...identityCustodian, heldEarlier: ['handler'] })).toEqual(
      no('threePeople'),
    )
  })
  it('is not opened by somebody whom the case is about', () => {
    expect(concern('openIdentity', centralOffice('identityCustodian', { actorIsSubject: true }))).toEqual(
      no('ownCause'),
    )
  })
})

describe('each side', () => {
  it('the reporter objects to a text, withdraws and asks for a review, and never speaks for the other', () => {
    for (const event of [
      'clearText',
      'objectToText',
      'withdraw',
      'reportRetaliation',
      'askReview',
    ] as const) {
      expect(concern(event, reporter())).toEqual(yes)
    }
    for (const event of ['speak', 'agree', 'nameCompanion', 'close'] as const)
      expect(concern(event, reporter())).toEqual(no('otherCapacity'))
  })
  it('the respondent answers, and never sees to what the reporter is asked', () => {
    for (const event of ['speak', 'nameCompanion', 'contestContact', 'extendHearing', 'askReview'] as const)
      expect(concern(event, respondent())).toEqual(yes)
    for (const event of ['clearText', 'objectToText', 'withdraw', 'askIdentity'] as const)
      expect(concern(event, respondent())).toEqual(no('otherCapacity'))
    expect(concern('agree', respondent())).toEqual(no('nothingProposed'))
    expect(concern('askReview', respondent({ reviewAskedBefore: true }))).toEqual(no('reviewAskedBefore'))
    expect(concern('agree', respondent({ proposedBy: 'handler' }))).toEqual(yes)
  })
  it('a respondent who has not been put anything stands in nothing, and finds nothing', () => {
    const unaware = respondent({ capacities: [] })
    expect(concern('speak', unaware)).toEqual(no('noCapacity'))
    expect(refusalFor('noCapacity')).toBe('notFound')
  })
})

describe('in which capacity somebody acts', () => {
  it('an officer who reported it raises a safety concern as its reporter, and closes it as nobody', () => {
    const both = coordinator({ capacities: ['reporter', 'handler'], actorIsReporter: true })
    expect(capacityToAct('concern', 'raiseSafety', both)).toBe('reporter')
    expect(capacityToAct('concern', 'close', both)).toBeNull()
  })
  it('somebody offered a lapse takes it on as offered, once they have seen the name', () => {
    const looked = offered({ capacities: ['offered', 'offeredName'] })
    expect(capacityToAct('concern', 'accept', looked)).toBe('offered')
    expect(capacityToAct('concern', 'accept', offered())).toBeNull()
  })
  it('nobody acts as a clock', () => {
    expect(capacityToAct('concern', 'retentionDue', coordinator())).toBeNull()
    expect(capacityToAct('concern', 'close', { ...coordinator(), excluded: true })).toBeNull()
  })
})

describe('the exceptions of the firewall', () => {
  it('are agreed by another office, never by a former handler', () => {
    const second = centralOffice('exceptionApprover')
    expect(decide('slip', 'agreeException', second)).toEqual(yes)
    expect(decide('slip', 'agreeException', { ...second, handlerOfficeId: 'central' })).toEqual(
      no('sameOffice'),
    )
    expect(decide('slip', 'refuseException', { ...second, heldEarlier: ['handler'] })).toEqual(
      no('threePeople'),
    )
    expect(decide('slip', 'askException', advisor())).toEqual(yes)
  })
})
