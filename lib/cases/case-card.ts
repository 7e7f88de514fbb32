import type { ClockRow } from '@/lib/db/clocks'
import type { Directory } from '@/lib/directory/load-directory'
import { mayKnowSubject, type PersonActor } from '@/lib/policy'
import { capacitiesOf } from './act-facts'
import type { LoadedCase } from './load-case'
import { eventsFor, mayKnowSafety } from './story'
import { type CaseCard, type Need, needs } from './views'
import { whereOf } from './where'

const matters = ['slip', 'relapse', 'misuse', 'notSure'] as const

/** One case as a line of a list. Who it concerns, the meeting and what is needed are for those who may know. */
export function caseCard(
  actor: PersonActor,
  loaded: LoadedCase,
  clocks: readonly ClockRow[],
  directory: Directory,
): CaseCard {
  const { file, standing } = loaded
  const held = capacitiesOf(standing, actor.ref)
  const knows = mayKnowSubject(held)
  const subject = standing.concerns.find((row) => row.kind === 'person' && row.role === 'subject')
  const meetings = standing.concerns.filter((row) => row.kind === 'meeting')
  const told = { ...loaded, story: eventsFor(loaded, actor.ref, held) }
  const where = whereOf(told, clocks, actor.ref, held, directory)
  return {
    name: file.codeName,
    matter: knows ? (matters.find((one) => one === file.matter) ?? null) : null,
    capacities: held,
    where: {
      ...where,
      ...(mayKnowSafety(loaded, actor.ref, held) ? {} : { safety: 'none' }),
      // that one waits, and not what was promised or came of it
      ...(knows ? {} : { promisedOn: null, resolution: null }),
    },
    subject: knows && subject ? (directory.person(subject.ref)?.name ?? null) : null,
    meetings: knows ? meetings.flatMap((row) => directory.meeting(row.ref)?.name ?? []) : [],
    need: knows && isNeed(file.need) ? file.need : null,
  }
}

const isNeed = (need: string | null): need is Need => needs.some((one) => one === need)
