import { describe, expect, it } from 'vitest'
import { decide, refusalFor } from '@/lib/policy'
import type { SlipEventType } from '@/machines/slip/events'
import { advisor, as, centralOffice, coordinator, somebody, subject } from './people'

const yes = { allowed: true }
const no = (reason: string) => ({ allowed: false, reason })

describe('nobody acts in their own cause', () => {
  const ownCauses = [
    { whom: 'the subject', facts: { actorIsSubject: true } },
    { whom: 'the reporter', facts: { actorIsReporter: true } },
    { whom: 'somebody affected, or a witness', facts: { actorIsAffected: true } },
  ]
  it.each(ownCauses)('$whom, offered the case by mistake, cannot acknowledge it', ({ facts }) => {
    expect(decide('slip', 'accept', as('offered', facts))).toEqual(no('ownCause'))
  })
  it.each(ownCauses)('$whom, made handler by mistake, cannot close it', ({ facts }) => {
    expect(decide('slip', 'close', advisor(facts))).toEqual(no('ownCause'))
  })
  it.each(ownCauses)('$whom cannot confirm an imposed measure', ({ facts }) => {
    expect(decide('slip', 'confirmImposed', centralOffice('secondApprover', facts))).toEqual(no('ownCause'))
  })
  it.each(ownCauses)('$whom cannot review', ({ facts }) => {
    expect(decide('slip', 'reviewUpheld', centralOffice('reviewer', facts))).toEqual(no('ownCause'))
  })
  it('a coordinator who wrote the report and also handles it can still raise a safety concern, as its reporter', () => {
    const both = coordinator({
      capacities: ['reporter', 'handler'],
      actorIsReporter: true,
      source: 'volunteer',
    })
    expect(decide('slip', 'raiseSafety', both)).toEqual(yes)
    expect(decide('slip', 'close', both)).toEqual(no('ownCause'))
  })
  it('an advisor who is also the subject agrees for their own side and never for the other', () => {
    const both = advisor({ capacities: ['subject', 'handler'], actorIsSubject: true })
    expect(decide('slip', 'agree', { ...both, proposedBy: 'handler' })).toEqual(yes)
    expect(decide('slip', 'agree', { ...both, proposedBy: 'subject' })).toEqual(no('ownProposal'))
  })
})

describe('handler, second person and reviewer are three people', () => {
  it('the handler cannot confirm the measure they asked for, also through another office', () => {
    const both = centralOffice('secondApprover', { capacities: ['handler', 'secondApprover'] })
    expect(decide('slip', 'confirmImposed', both)).toEqual(no('threePeople'))
  })
  it.each(['handler', 'secondApprover', 'temporaryMeasureApprover'] as const)(
    'a former %s cannot review',
    (earlier) => {
      const facts = centralOffice('reviewer', { heldEarlier: [earlier] })
      expect(decide('slip', 'reviewUpheld', facts)).toEqual(no('threePeople'))
    },
  )
  it.each(['handler', 'reviewer'] as const)('a former %s cannot be second person', (earlier) => {
    const facts = centralOffice('secondApprover', { heldEarlier: [earlier] })
    expect(decide('slip', 'confirmImposed', facts)).toEqual(no('threePeople'))
    expect(
      decide('slip', 'confirmTemporaryMeasure', { ...facts, capacities: ['temporaryMeasureApprover'] }),
    ).toEqual(no('threePeople'))
  })
  it.each(['secondApprover', 'reviewer', 'temporaryMeasureApprover'] as const)(
    'a former %s cannot take the case on',
    (earlier) => {
      expect(decide('slip', 'accept', as('offered', { heldEarlier: [earlier] }))).toEqual(no('threePeople'))
      expect(decide('slip', 'acceptTransfer', as('transferOffered', { heldEarlier: [earlier] }))).toEqual(
        no('threePeople'),
      )
    },
  )
  it('a handler who handed over may be handed the case back', () => {
    expect(decide('slip', 'acceptTransfer', as('transferOffered', { heldEarlier: ['handler'] }))).toEqual(yes)
  })
  it('the second person of one measure may be asked about the next', () => {
    const facts = centralOffice('secondApprover', {
      heldEarlier: ['secondApprover', 'temporaryMeasureApprover'],
    })
    expect(decide('slip', 'confirmImposed', facts)).toEqual(yes)
  })
})

describe('imposed means two people of two offices, and advisors cannot', () => {
  it('a coordinator asks, Central Office confirms', () => {
    expect(decide('slip', 'requestImposed', coordinator())).toEqual(yes)
    expect(decide('slip', 'confirmImposed', centralOffice('secondApprover'))).toEqual(yes)
  })
  it('an advisor can neither ask for it nor put an interim measure; they hand up', () => {
    expect(decide('slip', 'requestImposed', advisor())).toEqual(no('advisorsCannotImpose'))
    expect(decide('slip', 'putTemporaryMeasure', advisor())).toEqual(no('advisorsCannotImpose'))
    expect(decide('slip', 'escalate', advisor())).toEqual(yes)
  })
  it('an advisor cannot confirm it, even where the setting names advisors', () => {
    const facts = as('secondApprover', {
      actorOfficeId: 'other advisors',
      actorOfficeRole: 'volunteerAdvisor',
      handlerOfficeId: 'coordinators',
      whoMayImpose: ['volunteerAdvisor', 'centralOffice'],
    })
    expect(decide('slip', 'confirmImposed', facts)).toEqual(no('advisorsCannotImpose'))
  })
  it('two people of one office are not enough', () => {
    const facts = centralOffice('secondApprover', { handlerOfficeId: 'central' })
    expect(decide('slip', 'confirmImposed', facts)).toEqual(no('sameOffice'))
    expect(decide('slip', 'declineImposed', facts)).toEqual(no('sameOffice'))
  })
  it('an office that is not known is not another office', () => {
    expect(
      decide('slip', 'confirmImposed', centralOffice('secondApprover', { handlerOfficeId: null })),
    ).toEqual(no('sameOffice'))
    expect(
      decide('slip', 'confirmImposed', centralOffice('secondApprover', { actorOfficeId: null })),
    ).toEqual(no('sameOffice'))
  })
  it('another coordinator confirms only where the setting says so', () => {
    const other = as('secondApprover', {
      actorOfficeId: 'coordinators above',
      actorOfficeRole: 'regionalCoordinator',
      handlerOfficeId: 'coordinators',
    })
    expect(decide('slip', 'confirmImposed', other)).toEqual(no('officeMayNotImpose'))
    expect(decide('slip', 'confirmImposed', { ...other, whoMayImpose: ['regionalCoordinator'] })).toEqual(yes)
  })
  it('an Independent Reviewer steps in where Central Office handles the case itself', () => {
    const facts = as('secondApprover', {
      actorOfficeId: 'board',
      actorOfficeRole: 'independentReviewer',
      handlerOfficeId: 'central',
    })
    expect(decide('slip', 'confirmImposed', facts)).toEqual(yes)
  })
})

describe('a proposal is agreed by the other side', () => {
  it('the facilitator agrees to what the advisor proposed, and not to what they proposed themselves', () => {
    expect(decide('slip', 'agree', subject({ proposedBy: 'handler' }))).toEqual(yes)
    expect(decide('slip', 'agree', subject({ proposedBy: 'subject' }))).toEqual(no('ownProposal'))
  })
  it('the advisor agrees to what the facilitator proposed, and not to what they proposed themselves', () => {
    expect(decide('slip', 'agree', advisor({ proposedBy: 'subject' }))).toEqual(yes)
    expect(decide('slip', 'agree', advisor({ proposedBy: 'handler' }))).toEqual(no('ownProposal'))
  })
  it('nobody agrees to nothing', () => {
    expect(decide('slip', 'agree', subject())).toEqual(no('nothingProposed'))
    expect(decide('slip', 'agree', advisor())).toEqual(no('nothingProposed'))
  })
  it('each side takes only its own words off the table', () => {
    expect(decide('slip', 'withdrawProposal', subject({ proposedBy: 'subject' }))).toEqual(yes)
    expect(decide('slip', 'withdrawProposal', subject({ proposedBy: 'handler' }))).toEqual(
      no('othersProposal'),
    )
    expect(decide('slip', 'withdrawProposal', advisor({ proposedBy: 'subject' }))).toEqual(
      no('othersProposal'),
    )
  })
})

describe('a self-report stays the reporter’s own', () => {
  it('whoever reported themselves can send it now, pass it on and take it back', () => {
    for (const event of ['sendNow', 'passItOn', 'withdraw'] as const)
      expect(decide('slip', event, subject())).toEqual(yes)
  })
  it('whoever was reported by another can do none of the three', () => {
    const reported = subject({ source: 'volunteer', actorIsReporter: false })
    expect(decide('slip', 'sendNow', reported)).toEqual(no('notTheirReport'))
    expect(decide('slip', 'passItOn', reported)).toEqual(no('notTheirReport'))
    expect(decide('slip', 'withdraw', reported)).toEqual(no('notSelfReported'))
  })
  it('who reported somebody else cannot take that report back, answer for them or end consent for them', () => {
    const reporter = as('reporter', { source: 'volunteer', actorIsReporter: true })
    for (const event of ['withdraw', 'speak', 'agree', 'consentEnded'] as const) {
      expect(decide('slip', event, reporter)).toEqual(no('otherCapacity'))
    }
  })
})

describe('a tie', () => {
  it('an advisor who declared one waits for the subject before acknowledging', () => {
    const offered = as('offered', { conflictOfInterestState: 'declared', declaredConflictOfInterest: true })
    expect(decide('slip', 'accept', offered)).toEqual(no('conflictOfInterestUnanswered'))
    expect(decide('slip', 'recuse', offered)).toEqual(yes)
    expect(decide('slip', 'accept', { ...offered, conflictOfInterestState: 'accepted' })).toEqual(yes)
  })
  it('another advisor who was offered the case need not wait for it', () => {
    expect(decide('slip', 'accept', as('offered', { conflictOfInterestState: 'declared' }))).toEqual(yes)
  })
  it('the subject answers only a tie that was declared', () => {
    expect(decide('slip', 'objectToConflictOfInterest', subject())).toEqual(
      no('noConflictOfInterestDeclared'),
    )
    expect(
      decide('slip', 'objectToConflictOfInterest', subject({ conflictOfInterestState: 'declared' })),
    ).toEqual(yes)
  })
})

describe('a legal hold', () => {
  it('is asked for by Central Office and confirmed by another office', () => {
    const central = centralOffice('handler', { handlerOfficeId: 'central' })
    expect(decide('slip', 'requestLegalHold', central)).toEqual(yes)
    expect(decide('slip', 'confirmLegalHold', central)).toEqual(no('otherCapacity'))
    const board = as('reviewer', {
      actorOfficeId: 'board',
      actorOfficeRole: 'independentReviewer',
      handlerOfficeId: 'central',
    })
    expect(decide('slip', 'confirmLegalHold', board)).toEqual(yes)
    expect(decide('slip', 'requestLegalHold', advisor())).toEqual(no('onlyCentralOffice'))
  })
})

describe('what a refusal tells', () => {
  it('a stranger learns nothing, whatever they try', () => {
    const permission = decide('slip', 'close', somebody)
    expect(permission).toEqual(no('noCapacity'))
    expect(refusalFor('noCapacity')).toBe('notFound')
  })
  it('an advisor who stepped aside no longer finds the case', () => {
    expect(decide('slip', 'accept', as('offered', { excluded: true }))).toEqual(no('excluded'))
    expect(refusalFor('excluded')).toBe('notFound')
  })
  it('someone offered the case is told that closing it is not theirs', () => {
    expect(decide('slip', 'close', as('offered'))).toEqual(no('otherCapacity'))
    expect(refusalFor('otherCapacity')).toBe('notYours')
  })
  it.each(['nonsense', 'toString', '__proto__', 'constructor', ''])(
    'a forged event name "%s" is no event',
    (name) => {
      expect(decide('slip', name as SlipEventType, advisor())).toEqual(no('unknownEvent'))
      expect(decide('slip', name as SlipEventType, { ...somebody, isSystem: true })).toEqual(
        no('unknownEvent'),
      )
      expect(refusalFor('unknownEvent')).toBe('notFound')
    },
  )
})
