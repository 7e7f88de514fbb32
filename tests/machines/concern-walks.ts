import type { AnyMachineSnapshot } from 'xstate'
import { workflows } from '@/machines'
import { type ConcernInput, identities } from '@/machines/concern/events'
import type { PlanDates } from '@/machines/shared/events'
import { promises, besides as sharedBesides } from './slip-walks'
import type { SampleEvent, Walkable } from './walk'
import type { Walk } from './walked'

export const concernWorkflow: Walkable = workflows.concern

/** Every way in which a report can begin. */
export const beginnings: ConcernInput[] = (['volunteer', 'outside'] as const).flatMap((source) =>
  identities.flatMap((identity) => [true, false].map((identified) => ({ source, identity, identified }))),
)
export const ordinary: ConcernInput = { source: 'outside', identity: 'anonymous', identified: true }

const { temporaryMeasure, safety, hold, legalHold } = sharedBesides

/** Regions that stand beside the case, and branches of it that touch little else, with the events that only they take. */
export const besides = {
  temporaryMeasure,
  safety: [...safety, 'proceedUnheard'],
  hold,
  legalHold,
  identity: [
    'askIdentity',
    'openIdentity',
    'refuseIdentity',
    'sealIdentity',
    'identityAnswerDue',
    'identitySealDue',
  ],
  conflict: ['raiseConflict', 'upholdConflict', 'dismissConflict', 'conflictAnswerDue'],
  retaliation: [
    'reportRetaliation',
    'answerRetaliation',
    'retaliationReminderDue',
    'retaliationEscalationDue',
  ],
  withdrawal: ['withdraw', 'goOn', 'withdrawalAnswerDue'],
  others: ['tellOther', 'correctOthers'],
  agreement: ['propose', 'agree', 'withdrawProposal'],
  silence: ['noteContact', 'contestContact', 'noteNotAnswered', 'extendHearing'],
  death: ['personDied'],
  transfer: ['escalate', 'transfer'],
  identification: ['identifyPerson', 'takeBackPerson'],
  review: [
    ...['askReview', 'reviewUpheld', 'reviewSentBack', 'reviewAnswerDue'],
    ...['reopen', 'reconsider', 'adjust', 'agreementNotKept'],
  ],
} as const
export type Beside = keyof typeof besides

/** Whether an event belongs to a region or branch that is not among those walked. */
export const outside =
  (...walked: Beside[]) =>
  ({ type }: SampleEvent) =>
    Object.entries(besides).some(
      ([name, events]) => !walked.some((one) => one === name) && events.some((event) => event === type),
    )

const quiet: Record<string, string> = {
  lifted: 'none',
  reviewed: 'none',
  stoodDown: 'none',
  answered: 'none',
}
const foundNothing = (finding: unknown) => ['nothingToFind', 'noneMade'].includes(String(finding))

/**
 * What the future of a case depends on; what is left out are names that no guard reads. Two cases that differ only in
 * those are taken for one, and a test compares what both of them do.
 */
export function futureOf({ value, context }: AnyMachineSnapshot): string {
  if (typeof value === 'string') return value
  const { assessment, temporaryMeasure, safety, retaliation, ...regions } = value.open as Record<
    string,
    string | object
  >
  const { pending, plan, planId, role, attempts, reconsidering } = context
  const table = pending && [
    foundNothing(pending.finding),
    pending.finding === 'notSupported',
    pending.resolution === 'nothingNeeded',
    pending.replaces !== 'none',
  ]
  // of a decision that is looked at again, only that it was made, and whether the role rests under it
  const stands = context.decisionId &&
    !reconsidering && [
      foundNothing(context.finding),
      planId === null && plan && [plan.returnOn !== null, plan.reviewOn !== null, Boolean(plan.endsRole)],
      context.reporterTold,
      context.respondentTold,
    ]
  return JSON.stringify([
    regions,
    [temporaryMeasure, safety, retaliation].map((state) => quiet[String(state)] ?? state),
    Object.values(assessment ?? {}).filter((area) => area === 'noted').length,
    [
      context.identity !== 'none',
      context.identified,
      context.identifiedLater,
      context.respondentKnows,
      context.died,
    ],
    [context.proposalId !== null, context.agreedId !== null],
    [table, stands, reconsidering, context.others, role === 'paused'],
    [context.withdrawalAsked, context.reviewWindow, context.handlerLeft, context.erasureDue],
    [attempts.length, context.hearingExtended, context.proceedUnheard],
    [context.promisedOn !== null, Boolean(context.reminded)],
  ])
}

/** What the walk through the case itself has shown, so that it is left out beside other regions. */
const shownBefore = new Set([
  ...[
    'objectToText',
    'overrideObjection',
    'clearText',
    'declareConflictOfInterest',
    'gatherMore',
    'reopenArea',
  ],
  ...['takeBackDecision', 'addStatement', 'handlerGone', 'roleEnded', 'recuse', 'hearingDue'],
  ...['adjust', 'agreementNotKept', 'firstReplyDue'],
])
const endsRole = (event: SampleEvent) =>
  event.type === 'confirmDecision' && Boolean((Reflect.get(event, 'plan') as PlanDates).endsRole)
/** Neither a decision that another person is still to be told of, nor a later one that withdraws the first. */
export const variants = (event: SampleEvent) =>
  Reflect.get(event, 'replaces') === 'withdraws' ||
  Reflect.get(event, 'finding') === 'notSupported' ||
  endsRole(event)

interface Narrowed {
  input?: Partial<ConcernInput>
  /** events left out elsewhere that this region or branch hears */
  also?: string[]
  /** kinds of samples left out */
  leftOut?: (event: SampleEvent) => boolean
}

const beside = (regions: Beside[], { input = {}, also = [], leftOut = variants }: Narrowed = {}): Walk => {
  const others = outside(...regions)
  const needless = (type: string) => shownBefore.has(type) && !also.includes(type)
  return {
    inputs: [{ ...ordinary, ...input }],
    withhold: (event) =>
      others(event) ||
      (promises(event) && !also.includes('promise')) ||
      needless(event.type) ||
      leftOut(event),
  }
}

const agreesAnew = (event: SampleEvent) => variants(event) && Reflect.get(event, 'resolution') !== 'agreed'

/** The case itself with every event, then each region or branch beside it; all of them at once in random lives. */
export const walks: Record<string, Walk> = {
  'the case itself': {
    inputs: [ordinary],
    withhold: (event) => promises(event) || event.type === 'firstReplyDue' || outside('review')(event),
  },
  'with an answer that is owed': beside([], { also: ['promise', 'firstReplyDue'] }),
  'with an agreement': beside(['agreement', 'review'], { leftOut: agreesAnew }),
  'looked at again, and others were told': beside(['review', 'others'], { leftOut: endsRole }),
  'with safety': beside(['safety']),
  'with temporaryMeasure': beside(['temporaryMeasure']),
  'with hold': beside(['hold'], { also: ['recuse', 'hearingDue', 'firstReplyDue'] }),
  'with a legal hold': beside(['legalHold']),
  'with a sealed identity': beside(['identity'], { input: { identity: 'confidential' } }),
  'with a conflict': beside(['conflict'], { also: ['recuse'] }),
  'with retaliation, after the end too': beside(['retaliation'], { also: ['handlerGone'] }),
  'with a reporter who would rather take it back': beside(['withdrawal']),
  'with somebody who does not answer': beside(['silence'], { also: ['hearingDue'] }),
  'with somebody who dies': beside(['death'], { also: ['hearingDue'] }),
  'handed over': beside(['transfer']),
  'about somebody nobody knows yet': beside(['transfer', 'identification'], { input: { identified: false } }),
  'where nobody reported': beside([], {
    input: { identity: 'none' },
    also: ['recuse', 'declareConflictOfInterest'],
  }),
}
