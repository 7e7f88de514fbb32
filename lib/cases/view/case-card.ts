import type { DeadlineRow } from '@/lib/db/deadlines'
import type { Directory } from '@/lib/directory/load-directory'
import { type FileKind, mayKnowSubject, type PartyActor } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import type { LoadedCase } from '../load/load-case'
import { eventsFor, mayKnowSafety } from '../load/visible-events'
import { urgencies } from '../model/concern-views'
import { capacitiesOf, peopleItIsAbout } from '../model/participants'
import { type CaseCard, type Need, needs } from '../model/views'
import { whereOf } from './where'

const matters = ['slip', 'relapse', 'misuse', 'ethicalLapse', 'notSure'] as const

/** One case as a line of a list. Who it concerns, the meeting and what is needed are for those who may know. */
export function caseCard(
  actor: PartyActor,
  loaded: LoadedCase,
  deadlines: readonly DeadlineRow[],
  directory: Directory,
): CaseCard {
  const { file, participants, kind } = loaded
  const held = capacitiesOf(participants, actor.ref)
  const knows = mayKnowSubject(held, kind)
  // an offer shows the kind and the urgency before it shows a name
  const offered = knows || held.includes('offered')
  // a reporter who did not know the name must not learn it from the directory
  const onlyReported = held.length > 0 && held.every((capacity) => capacity === 'reporter')
  const [subject] = peopleItIsAbout(participants)
  const meetings = participants.involvement.filter((row) => row.kind === 'meeting')
  const told = { ...loaded, timeline: eventsFor(loaded, actor.ref, held) }
  const where = whereOf(told, deadlines, actor.ref, held, directory)
  return {
    name: file.codeName,
    workflow: file.workflow,
    matter: offered ? (matters.find((one) => one === file.matter) ?? null) : null,
    capacities: held,
    where: {
      ...where,
      ...(mayKnowSafety(loaded, actor.ref, held) ? {} : { safety: 'none' }),
      // that one waits, and not what was promised or came of it
      ...(knows ? {} : { promisedOn: null }),
      ...(knows && !readsItInText(held, kind) ? {} : { resolution: null, finding: null }),
      ...(kind !== 'selfReport' && held.includes('reporter') ? { temporaryMeasure: 'none' as const } : {}),
    },
    subject: knows && !onlyReported && subject ? (directory.person(subject)?.name ?? null) : null,
    meetings: knows ? meetings.flatMap((row) => directory.meeting(row.ref)?.name ?? []) : [],
    need: knows && isNeed(file.need) ? file.need : null,
    urgency: offered ? (urgencies.find((one) => one === file.need) ?? null) : null,
  }
}

/**
 * Each side is told of the outcome in a text made for them, so neither the finding nor the outcome is shown before.
 * What was agreed after a slip, and a temporary measure, are for the subject alone.
 */
const readsItInText = (held: readonly Capacity[], kind: FileKind): boolean =>
  (kind !== 'selfReport' && held.includes('reporter')) || held.includes('respondent')

const isNeed = (need: string | null): need is Need => needs.some((one) => one === need)
