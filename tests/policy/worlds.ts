import { type ActFacts, type CaseWorkflow, officeRoles } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { Cell } from './expected-cells'
import { as } from './people'

/** What each conditional cell of the matrix means, said again without the product's help. */
export const meaning: Record<Cell, (world: ActFacts, capacity: Capacity) => boolean> = {
  _: () => false,
  Y: () => true,
  self: (w) => w.source === 'self',
  theirs: (w) => w.source === 'self' || w.actorIsReporter,
  other: (w, side) => w.proposedBy === (side === 'handler' ? 'subject' : 'handler'),
  own: (w, side) => w.proposedBy === side,
  once: (w) => !w.reviewAskedBefore,
  noConflictOfInterest: (w) => !(w.declaredConflictOfInterest && w.conflictOfInterestState === 'declared'),
  conflictOfInterest: (w) => w.conflictOfInterestState === 'declared',
  up: (w) => w.actorOfficeRole === 'volunteerAdvisor' || w.actorOfficeRole === 'regionalCoordinator',
  firm: (w) => isFirm(w),
  central: (w) => w.actorOfficeRole === 'centralOffice',
  elsewhere: (w) => isElsewhere(w),
  second: (w) => isElsewhere(w) && isFirm(w),
  impose: (w) => isElsewhere(w) && imposes(w),
  decide: (w) => isElsewhere(w) && isFirm(w) && (!w.decisionImposed || imposes(w)),
}

const imposes = (w: ActFacts) =>
  w.actorOfficeRole === 'independentReviewer' ||
  (isFirm(w) && w.actorOfficeRole !== null && w.whoMayImpose.includes(w.actorOfficeRole))

const isElsewhere = (w: ActFacts) =>
  w.actorOfficeId !== null && w.handlerOfficeId !== null && w.actorOfficeId !== w.handlerOfficeId
const isFirm = (w: ActFacts) =>
  ['regionalCoordinator', 'centralOffice', 'independentReviewer'].includes(w.actorOfficeRole ?? 'none')

/** Every combination of the facts that the table of this workflow uses, for a person in this one capacity. */
export function* worldsOf(workflow: CaseWorkflow, capacity: Capacity): Generator<ActFacts> {
  const concern = workflow === 'concern'
  // a respondent agrees or does not; they answer in their own words, not with a proposal
  const proposers = concern ? ([null, 'handler'] as const) : ([null, 'subject', 'handler'] as const)
  const slip = workflow === 'slip'
  for (const source of slip ? (['self', 'volunteer', 'outside'] as const) : (['outside'] as const))
    for (const actorOfficeRole of [null, ...officeRoles])
      for (const [actorOfficeId, handlerOfficeId] of [
        ['one', 'one'],
        ['one', 'two'],
        [null, 'two'],
        ['one', null],
      ] as const)
        for (const proposedBy of proposers)
          for (const conflictOfInterestState of workflow === 'advice'
            ? (['none'] as const)
            : (['none', 'declared', 'accepted'] as const))
            for (const declaredConflictOfInterest of [false, true])
              for (const decisionImposed of concern ? [false, true] : [false])
                for (const [whoMayImpose, reviewAskedBefore] of [
                  [['centralOffice'], false],
                  [['volunteerAdvisor', 'regionalCoordinator'], false],
                  [['centralOffice'], true],
                ] as const)
                  yield as(capacity, {
                    // a person who has looked at the name is still offered the case
                    capacities: capacity === 'offeredName' ? ['offered', 'offeredName'] : [capacity],
                    source,
                    actorOfficeRole,
                    actorOfficeId,
                    handlerOfficeId,
                    proposedBy,
                    reviewAskedBefore,
                    conflictOfInterestState,
                    declaredConflictOfInterest,
                    decisionImposed,
                    whoMayImpose,
                  })
}
