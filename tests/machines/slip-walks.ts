import type { AnyMachineSnapshot } from 'xstate'
import { workflows } from '@/machines'
import type { SlipInput } from '@/machines/slip/events'
import type { SampleEvent, Walkable } from './walk'

export const slipWorkflow: Walkable = workflows.slip

const sources = ['self', 'volunteer', 'outside'] as const
const silences = ['passOn', 'askFirst'] as const
/** Every way in which a report can begin. */
export const beginnings: SlipInput[] = sources.flatMap((source) =>
  silences.flatMap((silence) =>
    [false, true].map((heldUntilMorning) => ({ source, silence, heldUntilMorning })),
  ),
)

/** The five regions that stand beside the case, with the events that only they take. */
export const besides = {
  temporaryMeasure: [
    'putTemporaryMeasure',
    'confirmTemporaryMeasure',
    'renewTemporaryMeasure',
    'liftTemporaryMeasure',
    'temporaryMeasureConfirmationDue',
    'temporaryMeasureEndDue',
  ],
  safety: [
    'raiseSafety',
    'noteSafetyAction',
    'reviewSafety',
    'standDownSafety',
    'safetyReminderDue',
    'safetyEscalationDue',
  ],
  hold: ['hold', 'resume', 'lookAgainDue'],
  legalHold: ['requestLegalHold', 'confirmLegalHold', 'liftLegalHold', 'legalHoldDue'],
  firewall: ['askException', 'agreeException', 'refuseException', 'tellOfException', 'exceptionAnswerDue'],
} as const
export type Beside = keyof typeof besides

/** Whether an event belongs to a region that is not among those walked. */
export const outside =
  (...walked: Beside[]) =>
  ({ type }: SampleEvent) =>
    Object.entries(besides).some(
      ([region, events]) => !walked.some((name) => name === region) && events.some((event) => event === type),
    )

/** Promises change which deadline runs in one state and nothing else: they are walked with the case itself. */
export const promises = ({ type, promisedOn }: SampleEvent) => type === 'promise' || Boolean(promisedOn)

/** Names of what ended well and what never was: no guard tells them apart. */
const quiet: Record<string, string> = { lifted: 'none', reviewed: 'none', stoodDown: 'none' }

/**
 * What the future of a case depends on. Left out are names that no guard reads (ids, which date, how it ended, how a conflict of interest was
 * answered, how far silence carried it, who proposed, which area, which channel), so that a walk ends in seconds; that
 * nothing else was left out is tested, by comparing what two snapshots of one key do.
 */
export function futureOf({ value, context }: AnyMachineSnapshot): string {
  if (typeof value === 'string') return value
  const { assessment, temporaryMeasure, safety, ...regions } = value.open as Record<string, string | object>
  const {
    proposalId,
    proposedBy,
    promisedOn,
    planId,
    resolution,
    reach,
    conflictOfInterest,
    role,
    ground,
    attempts,
    ...rest
  } = context
  return JSON.stringify([
    regions,
    quiet[String(temporaryMeasure)] ?? temporaryMeasure,
    quiet[String(safety)] ?? safety,
    Object.values(assessment ?? {}).filter((area) => area === 'noted').length,
    rest,
    attempts.length,
    promisedOn !== null,
    planId && (role === 'paused' ? 'paused' : 'free'),
  ])
}
