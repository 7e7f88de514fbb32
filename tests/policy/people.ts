import type { ActFacts } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'

/** A person without a capacity in the case; the case is a self-report that no office has accepted yet. */
export const somebody: ActFacts = {
  isSystem: false,
  capacities: [],
  heldEarlier: [],
  excluded: false,
  source: 'self',
  actorIsSubject: false,
  actorIsReporter: false,
  actorIsAffected: false,
  actorOfficeId: null,
  actorOfficeRole: null,
  handlerOfficeId: null,
  declaredConflictOfInterest: false,
  conflictOfInterestState: 'none',
  proposedBy: null,
  reviewAskedBefore: false,
  whoMayImpose: ['centralOffice'],
  decisionImposed: false,
}

export const as = (capacity: Capacity, facts: Partial<ActFacts> = {}): ActFacts => ({
  ...somebody,
  capacities: [capacity],
  ...facts,
})

/** The facilitator who reported their own slip. */
export const subject = (facts: Partial<ActFacts> = {}): ActFacts =>
  as('subject', { actorIsSubject: true, actorIsReporter: true, handlerOfficeId: 'advisors', ...facts })

/** The advisor who acknowledged it. */
export const advisor = (facts: Partial<ActFacts> = {}): ActFacts =>
  as('handler', {
    actorOfficeId: 'advisors',
    actorOfficeRole: 'volunteerAdvisor',
    handlerOfficeId: 'advisors',
    ...facts,
  })

/** A coordinator who handles it. */
export const coordinator = (facts: Partial<ActFacts> = {}): ActFacts =>
  as('handler', {
    actorOfficeId: 'coordinators',
    actorOfficeRole: 'regionalCoordinator',
    handlerOfficeId: 'coordinators',
    ...facts,
  })

/** A person of Central Office, in another capacity than that of the coordinator who handles it. */
export const centralOffice = (capacity: Capacity, facts: Partial<ActFacts> = {}): ActFacts =>
  as(capacity, {
    actorOfficeId: 'central',
    actorOfficeRole: 'centralOffice',
    handlerOfficeId: 'coordinators',
    ...facts,
  })
