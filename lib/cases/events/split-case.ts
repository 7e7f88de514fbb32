import { z } from 'zod'
import { ownMatters, type PersonActor, type Ref } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { officeAbove } from '@/lib/routing'
import { beginCase } from '@/machines'
import { planConcern } from '../effects/plan-concern'
import { regionOf } from '../load/case-directory'
import { exceptionOpened } from '../load/exception-opened'
import { fieldsOf, id } from '../model/answers-schema'
import { TEXT_LIMIT } from '../model/commands'
import { guidelineIds, urgencies } from '../model/concern-views'
import { type CaseParticipants, officeOf, peopleInvolved, routingFactsOf } from '../model/participants'
import type { CodeName } from '../model/views'
import { asHandler, type HandledCase } from './as-handler'
import { openLinked } from './open-linked'

/** What a handler sends to open a further case from one of theirs. */
export interface SplitContent {
  /** `split`: another matter in the same report. `exception`: serious harm, once a second approver agreed. */
  why: 'split' | 'exception'
  /** the handler's own; never the text of a self-report */
  words: string
  /** an id of the directory; null: not known, or for an exception the one who reported */
  aboutPersonId: string | null
  guidelines?: (typeof guidelineIds)[number][]
  urgency?: (typeof urgencies)[number]
}

const contentSchema = z.object({
  why: z.enum(['split', 'exception']),
  words: z.string().trim().min(1).max(TEXT_LIMIT),
  aboutPersonId: id.nullable(),
  guidelines: z.array(z.enum(guidelineIds)).default([]),
  urgency: z.enum(urgencies).default('notSure'),
})
type Content = z.infer<typeof contentSchema>

/**
 * Opens a further case about a concern, without a reporter, from a case that this actor handles, and links the two. A
 * self-report is never split: it leads to another case only through an exception that a second approver of another
 * office agreed to, once, in the handler's own words. The handler who opens that case does not handle it as well.
 * @returns the case name of the new case
 */
export async function splitCase(
  actor: PersonActor,
  name: CodeName,
  content: SplitContent,
  actId: string,
): Promise<Result<{ name: CodeName }>> {
  const parsed = contentSchema.safeParse(content)
  return asHandler(
    actor,
    name,
    content.why === 'exception' ? 'openException' : 'splitCase',
    async (handled) => {
      if (!parsed.success) return refuse('invalid', fieldsOf(parsed.error, 'choice'))
      const { data } = parsed
      if (!(await mayOpen(handled, data.why))) return refuse('notNow')
      const about = peopleItIsAbout(handled, data)
      if (about === undefined) return refuse('invalid', { aboutPersonId: 'choice' })
      if (about === actor.personId) return refuse('invalid', { aboutPersonId: 'aboutYourself' })
      return openLinked(actor, handled, data.why, { actId, ...newFile(actor, handled, data, about) })
    },
    actId,
  )
}

async function mayOpen({ tx, loaded }: HandledCase, why: Content['why']): Promise<boolean> {
  // a text the reporter is reading, or has objected to, must not reach anyone another way
  const beingRead = loaded.at.disclosure === 'shown' || loaded.at.disclosure === 'objected'
  if (why === 'split') return !beingRead && (loaded.kind === 'concern' || loaded.kind === 'reportOfSlip')
  // danger and the law lead to the emergency number and the authority, not to a case about a person's conduct
  if (loaded.at.firewall !== 'agreed' || loaded.at.firewallGround !== 'seriousHarm') return false
  return !(await exceptionOpened(tx, loaded.file.id))
}

/** An id of the directory; null for a person not known yet, undefined for an id that does not exist. */
function peopleItIsAbout({ loaded, directory }: HandledCase, { why, aboutPersonId }: Content) {
  if (aboutPersonId !== null) return directory.personById(aboutPersonId)?.id
  const [subject] = peopleInvolved(loaded.participants, 'subject')
  return why === 'exception' && subject ? directory.person(subject)?.id : null
}

/**
 * Offered through the handler's own office; an exception to the one above it. Everyone who is excluded from the first
 * case, or a party to it, is excluded from this one too.
 */
function newFile(actor: PersonActor, handled: HandledCase, content: Content, about: string | null) {
  const { loaded, directory, at } = handled
  const { participants: parent, state } = loaded
  const org = directory.organisation
  const regionId = regionOf(parent, directory)
  const own = officeOf(actor.ref, parent, org)
  const facts = routingFactsOf(parent, state, org, regionId, at)
  const above = content.why === 'exception' && own ? officeAbove(org, facts, own) : null
  const office = above?.found ? above.candidate.officeId : own
  const { participants } = planConcern(
    null,
    {
      aboutKind: about === null ? 'unknown' : 'person',
      aboutPersonId: about,
      aboutOfficeId: null,
      aboutMeetingId: null,
      affectedPersonId: null,
      regionId,
      officeIds: office ? [office] : [],
      personIn: {},
      excludedPersonIds: [],
      excludedOfficeIds: [...parent.excludedOffices],
      identity: 'anonymous',
      taken: null,
    },
    'respondent',
    directory,
    at,
  )
  const respondents = peopleInvolved(participants, 'respondent')
  const apart = peopleInvolved(parent, 'subject', 'respondent', 'reporter', 'affected')
  const opener = content.why === 'exception' ? [actor.ref] : []
  const people: Ref[] = [...new Set([...parent.excludedPeople, ...apart, ...opener])].filter(
    (ref) => !respondents.includes(ref),
  )
  return {
    workflow: 'concern' as const,
    first: beginCase('concern', {
      source: 'volunteer',
      identity: 'none',
      identified: about !== null,
    }),
    matter: 'ethicalLapse',
    need: content.urgency,
    participants: { ...participants, excludedPeople: people },
    // the reporter never left out a person who was asked: those stepped back, or were objected to
    steppedBack: people.filter((ref) => actedForOthers(parent, ref) && !apart.includes(ref)),
    parties: [],
    excludedBecause: 'partOfOther' as const,
    documents: [{ part: 'report' as const, kind: 'concernReport' as const, body: reportOf(content) }],
  }
}

const actedForOthers = ({ live, ended }: CaseParticipants, ref: Ref): boolean =>
  [...live, ...ended].some((row) => row.holderRef === ref && !ownMatters.includes(row.capacity))

const reportOf = ({ words, guidelines }: Content) => ({
  matter: 'ethicalLapse' as const,
  guidelines,
  words,
  sawIt: 'heard' as const,
  when: '',
  where: '',
  wouldHelp: '',
  aboutText: '',
  affected: 'notSure' as const,
  affectedText: '',
  taken: null,
  name: '',
  contact: '',
})
