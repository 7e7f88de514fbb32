import { describe, expect, it } from 'vitest'
import { partyStep } from '@/app/_case/next-step'
import { stagesOf } from '@/app/_case/stages'
import type { CaseView, Where } from '@/lib/cases/model/views'

const reader = { today: '2026-06-10', timeZone: 'Europe/London' }

/** Parts of a subject's view that decide what their page puts first. */
function view(
  where: Partial<Where>,
  availableEvents: CaseView['availableEvents'] = [],
  timeline: string[] = [],
) {
  return {
    capacities: ['subject'],
    workflow: 'slip',
    where: {
      state: 'understanding.talking',
      hearing: 'heard',
      deadline: null,
      by: null,
      closed: false,
      ...where,
    },
    availableEvents,
    timeline: timeline.map((event) => ({ event, at: 0, by: null })),
  } as unknown as CaseView
}

describe('what a facilitator’s own page puts first', () => {
  it('says there is nothing to do while the people they told have not answered', () => {
    const offered = { state: 'awaitingAcceptance.offered' }
    expect(partyStep(view(offered, ['passItOn', 'withdraw']), reader)).toBe('waitForSomeone')
  })

  it('asks whether to pass it on once the time has passed, not before', () => {
    const offered = { state: 'awaitingAcceptance.offered' }
    const waited = view(offered, ['passItOn'], ['reported', 'acceptEscalationDue'])
    expect(partyStep(waited, reader)).toBe('noParticipants')
  })

  it('puts a declared conflict of interest before everything else that is open', () => {
    const conflictOfInterest = { state: 'awaitingAcceptance.conflictOfInterestDeclared' }
    expect(
      partyStep(
        view(conflictOfInterest, ['acceptConflictOfInterest', 'objectToConflictOfInterest', 'passItOn']),
        reader,
      ),
    ).toBe('conflictOfInterest')
  })

  it('asks for an answer only to the other side’s proposal', () => {
    expect(partyStep(view({ state: 'proposed' }, ['agree', 'counterPropose']), reader)).toBe('answer')
    expect(partyStep(view({ state: 'proposed' }, ['withdrawProposal']), reader)).toBe('waitProposal')
  })

  it('asks for a check-in on its day where the person is, and not all the time until then', () => {
    const due = (by: string) =>
      partyStep(view({ state: 'inForce', deadline: 'checkIn', by: Date.parse(by) }, ['checkedIn']), reader)
    expect(due('2026-06-10T22:30:00Z')).toBe('checkIn')
    expect(due('2026-06-10T23:30:00Z')).toBe('plan')
  })

  it('never asks anything of a person whose case is closed or taken back', () => {
    expect(partyStep(view({ state: 'closed', closed: true }, ['askReview']), reader)).toBe('closed')
    expect(partyStep(view({ state: 'withdrawn', closed: true }), reader)).toBe('withdrawn')
  })
})

describe('the picture of a case', () => {
  const keys = (one: CaseView) => stagesOf(one).map(({ key, state }) => `${key} ${state}`)

  it('shows what may still come while it is open', () => {
    expect(keys(view({ state: 'understanding.talking' }, [], ['accept']))).toEqual([
      'told past',
      'understanding now',
      'proposed later',
      'inForce later',
      'closed later',
    ])
  })

  it('leaves out what it never came to once it has ended', () => {
    expect(keys(view({ state: 'withdrawn', closed: true }, [], ['reported', 'withdraw']))).toEqual([
      'told past',
      'closed now',
    ])
    expect(keys(view({ state: 'closed', closed: true }, [], ['accept', 'close']))).toEqual([
      'told past',
      'understanding past',
      'closed now',
    ])
  })
})
