import { describe, expect, it } from 'vitest'
import { type ActFacts, capacityToAct, decide, ownMatters, refusalFor } from '@/lib/policy'
import { advisor, as, centralOffice, coordinator } from './people'

const yes = { allowed: true }
const no = (reason: string) => ({ allowed: false, reason })
const lapse = (event: Parameters<typeof decide<'ethicalLapse'>>[1], facts: ActFacts) =>
  decide('ethicalLapse', event, facts)

const reporter = (facts: Partial<ActFacts> = {}) =>
  as('reporter', { source: 'outside', actorIsReporter: true, handlerOfficeId: 'coordinators', ...facts })
const respondent = (facts: Partial<ActFacts> = {}) =>
  as('respondent', { source: 'outside', actorIsSubject: true, handlerOfficeId: 'coordinators', ...facts })
const offered = (facts: Partial<ActFacts> = {}) => as('offered', { source: 'outside', ...facts })

describe('taking a lapse on, in three steps', () => {
  it('somebody offered it looks at the name first, and can step aside before and after', () => {
    expect(lapse('acknowledge', offered())).toEqual(no('nameNotSeen'))
    expect(refusalFor('nameNotSeen')).toBe('notNow')
    expect(lapse('lookAtName', offered())).toEqual(yes)
    const looked = offered({ capacities: ['offered', 'offeredName'] })
    for (const facts of [offered(), looked]) {
      expect(lapse('stepAside', facts)).toEqual(yes)
      expect(lapse('declareTie', facts)).toEqual(yes)
    }
    expect(lapse('acknowledge', looked)).toEqual(yes)
  })
  it('somebody whose offer was withdrawn after they looked takes nothing on', () => {
    expect(lapse('acknowledge', offered({ capacities: ['offeredName'] }))).toEqual(no('otherCapacity'))
  })
  it('whoever declared a tie waits for the reporter; the respondent is never asked about it', () => {
    const tied = { tieState: 'declared', declaredTheTie: true } as const
    const looked = offered({ capacities: ['offered', 'offeredName'], ...tied })
    expect(lapse('acknowledge', looked)).toEqual(no('tieUnanswered'))
    expect(lapse('acceptTie', reporter({ tieState: 'declared' }))).toEqual(yes)
    expect(lapse('objectToTie', respondent({ tieState: 'declared' }))).toEqual(no('otherCapacity'))
  })
  it('the respondent, offered it by mistake, can neither look at the name nor take it', () => {
    const both = offered({ capacities: ['offered', 'offeredName'], actorIsSubject: true })
    expect(lapse('lookAtName', both)).toEqual(no('ownCause'))
    expect(lapse('acknowledge', both)).toEqual(no('ownCause'))
  })
})

describe('whoever is a side of it', () => {
  it.each(['respondent', 'reporter'] as const)(
    'a %s who also handles it by mistake decides nothing',
    (side) => {
      const both = coordinator({ capacities: [side, 'handler'] })
      for (const event of ['screen', 'decide', 'close', 'identifyPerson'] as const)
        expect(lapse(event, both)).toEqual(no('ownCause'))
    },
  )
  it('what somebody is as themselves stays theirs when they leave every office', () => {
    expect([...ownMatters].sort()).toEqual(['reporter', 'respondent', 'subject'])
  })
})

describe('two people of two offices decide', () => {
  it('an advisor decides what was agreed and asks another office to confirm it', () => {
    expect(lapse('decide', advisor())).toEqual(yes)
    const central = centralOffice('secondPerson', { handlerOfficeId: 'advisors' })
    expect(lapse('confirmDecision', central)).toEqual(yes)
  })
  it('an advisor imposes nothing, as handler or as second person', () => {
    expect(lapse('decideImposed', advisor())).toEqual(no('advisorsCannotImpose'))
    const other = as('secondPerson', {
      actorOfficeId: 'other advisors',
      actorOfficeRole: 'volunteerAdvisor',
      handlerOfficeId: 'coordinators',
    })
    expect(lapse('confirmDecision', other)).toEqual(no('advisorsCannotImpose'))
    expect(lapse('declineDecision', other)).toEqual(no('advisorsCannotImpose'))
  })
  it('another coordinator confirms what was agreed, and what is imposed only where the setting says so', () => {
    const other = as('secondPerson', {
      actorOfficeId: 'coordinators above',
      actorOfficeRole: 'regionalCoordinator',
      handlerOfficeId: 'coordinators',
    })
    expect(lapse('confirmDecision', other)).toEqual(yes)
    expect(lapse('confirmDecision', { ...other, decisionImposed: true })).toEqual(
      no('officeMayNotImposeThis'),
    )
    expect(lapse('declineDecision', { ...other, decisionImposed: true })).toEqual(yes)
    const set = { ...other, decisionImposed: true, whoMayImpose: ['regionalCoordinator'] as const }
    expect(lapse('confirmDecision', set)).toEqual(yes)
  })
  it('an Independent Reviewer confirms what Central Office imposes', () => {
    const facts = as('secondPerson', {
      actorOfficeId: 'board',
      actorOfficeRole: 'independentReviewer',
      handlerOfficeId: 'central',
      decisionImposed: true,
    })
    expect(lapse('confirmDecision', facts)).toEqual(yes)
  })
  it('two people of one office are not enough, whatever is decided', () => {
    const same = centralOffice('secondPerson', { handlerOfficeId: 'central' })
    expect(lapse('confirmDecision', same)).toEqual(no('sameOffice'))
    expect(lapse('declineDecision', same)).toEqual(no('sameOffice'))
  })
})

describe('a conflict that somebody else sees', () => {
  it('the reporter, the respondent and the second person can raise one about the handler', () => {
    for (const facts of [reporter(), respondent(), centralOffice('secondPerson')])
      expect(lapse('raiseConflict', facts)).toEqual(yes)
    expect(lapse('raiseConflict', coordinator())).toEqual(no('otherCapacity'))
  })
  it('nobody who handled, confirmed or reviewed judges it', () => {
    for (const heldEarlier of [['handler'], ['reviewer']] as const)
      expect(lapse('upholdConflict', centralOffice('conflictJudge', { heldEarlier }))).toEqual(
        no('threePeople'),
      )
    const seconded = centralOffice('conflictJudge', { heldEarlier: ['secondPerson'] })
    for (const event of ['upholdConflict', 'dismissConflict'] as const)
      expect(lapse(event, seconded)).toEqual(no('secondedEarlier'))
  })
  it('a reviewer who was asked to confirm and has not yet answered may: they can be the last who are left', () => {
    const waiting = centralOffice('conflictJudge', { capacities: ['secondPerson', 'conflictJudge'] })
    expect(lapse('upholdConflict', waiting)).toEqual(yes)
  })
})

describe('the name of a confidential reporter', () => {
  it('is asked for by the handler and opened by somebody else, of the same office if need be', () => {
    expect(lapse('askIdentity', coordinator())).toEqual(yes)
    expect(lapse('openIdentity', coordinator())).toEqual(no('otherCapacity'))
    const keeper = centralOffice('keeper', { handlerOfficeId: 'central' })
    expect(lapse('openIdentity', keeper)).toEqual(yes)
    expect(lapse('openIdentity', { ...keeper, heldEarlier: ['handler'] })).toEqual(no('threePeople'))
  })
  it('is not opened by somebody whom the case is about', () => {
    expect(lapse('openIdentity', centralOffice('keeper', { actorIsSubject: true }))).toEqual(no('ownCause'))
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
      expect(lapse(event, reporter())).toEqual(yes)
    }
    for (const event of ['speak', 'agree', 'nameCompanion', 'close'] as const)
      expect(lapse(event, reporter())).toEqual(no('otherCapacity'))
  })
  it('the respondent answers, and never sees to what the reporter is asked', () => {
    for (const event of ['speak', 'nameCompanion', 'contestContact', 'extendHearing', 'askReview'] as const)
      expect(lapse(event, respondent())).toEqual(yes)
    for (const event of ['clearText', 'objectToText', 'withdraw', 'askIdentity'] as const)
      expect(lapse(event, respondent())).toEqual(no('otherCapacity'))
    expect(lapse('agree', respondent())).toEqual(no('nothingProposed'))
    expect(lapse('askReview', respondent({ reviewAskedBefore: true }))).toEqual(no('reviewAskedBefore'))
    expect(lapse('agree', respondent({ proposedBy: 'handler' }))).toEqual(yes)
  })
  it('a respondent who has not been put anything stands in nothing, and finds nothing', () => {
    const unaware = respondent({ capacities: [] })
    expect(lapse('speak', unaware)).toEqual(no('noCapacity'))
    expect(refusalFor('noCapacity')).toBe('notFound')
  })
})

describe('in which capacity somebody acts', () => {
  it('an officer who reported it raises a safety concern as its reporter, and closes it as nobody', () => {
    const both = coordinator({ capacities: ['reporter', 'handler'], actorIsReporter: true })
    expect(capacityToAct('ethicalLapse', 'raiseSafety', both)).toBe('reporter')
    expect(capacityToAct('ethicalLapse', 'close', both)).toBeNull()
  })
  it('somebody offered a lapse takes it on as offered, once they have seen the name', () => {
    const looked = offered({ capacities: ['offered', 'offeredName'] })
    expect(capacityToAct('ethicalLapse', 'acknowledge', looked)).toBe('offered')
    expect(capacityToAct('ethicalLapse', 'acknowledge', offered())).toBeNull()
  })
  it('nobody acts as a clock', () => {
    expect(capacityToAct('ethicalLapse', 'retentionDue', coordinator())).toBeNull()
    expect(capacityToAct('ethicalLapse', 'close', { ...coordinator(), excluded: true })).toBeNull()
  })
})

describe('the exceptions of the firewall', () => {
  it('are agreed by another office, never by a former handler', () => {
    const second = centralOffice('exceptionSecond')
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
