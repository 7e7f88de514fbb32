import { type ActFacts, officeRoles } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { Cell } from './expected-matrix'
import { as } from './people'

/** What each conditional cell of the matrix means, said again without the product's help. */
export const meaning: Record<Cell, (world: ActFacts, capacity: Capacity) => boolean> = {
  _: () => false,
  Y: () => true,
  self: (w) => w.source === 'self',
  theirs: (w) => w.source === 'self' || w.actorIsReporter,
  other: (w, side) => w.proposedBy === (side === 'subject' ? 'handler' : 'subject'),
  own: (w, side) => w.proposedBy === side,
  noTie: (w) => !(w.declaredTheTie && w.tieState === 'declared'),
  tie: (w) => w.tieState === 'declared',
  up: (w) => w.actorOfficeRole === 'volunteerAdvisor' || w.actorOfficeRole === 'regionalCoordinator',
  firm: (w) => isFirm(w),
  central: (w) => w.actorOfficeRole === 'centralOffice',
  elsewhere: (w) => isElsewhere(w),
  second: (w) => isElsewhere(w) && isFirm(w),
  impose: (w) =>
    isElsewhere(w) &&
    (w.actorOfficeRole === 'independentReviewer' ||
      (isFirm(w) && w.actorOfficeRole !== null && w.whoMayImpose.includes(w.actorOfficeRole))),
}

const isElsewhere = (w: ActFacts) =>
  w.actorOfficeId !== null && w.handlerOfficeId !== null && w.actorOfficeId !== w.handlerOfficeId
const isFirm = (w: ActFacts) =>
  ['regionalCoordinator', 'centralOffice', 'independentReviewer'].includes(w.actorOfficeRole ?? 'none')

/** Every combination of the facts that the table speaks of, for somebody in this one capacity. */
export function* worldsOf(capacity: Capacity): Generator<ActFacts> {
  for (const source of ['self', 'volunteer', 'outside'] as const)
    for (const actorOfficeRole of [null, ...officeRoles])
      for (const [actorOfficeId, handlerOfficeId] of [
        ['one', 'one'],
        ['one', 'two'],
        [null, 'two'],
        ['one', null],
      ] as const)
        for (const proposedBy of [null, 'subject', 'handler'] as const)
          for (const tieState of ['none', 'declared', 'accepted'] as const)
            for (const declaredTheTie of [false, true])
              for (const whoMayImpose of [
                ['centralOffice'],
                ['volunteerAdvisor', 'regionalCoordinator'],
              ] as const)
                yield as(capacity, {
                  source,
                  actorOfficeRole,
                  actorOfficeId,
                  handlerOfficeId,
                  proposedBy,
                  tieState,
                  declaredTheTie,
                  whoMayImpose,
                })
}
