import { randomUUID } from 'node:crypto'
import { actorOf } from '@/lib/auth/actor-of'
import { sendCaseEvent } from '@/lib/cases/events/send-event'
import type { CaseCommand } from '@/lib/cases/model/commands'
import type { ProposalContent, SlipAnswers } from '@/lib/cases/model/views'
import { reportChoices } from '@/lib/cases/submit/report-choices'
import { submitReport } from '@/lib/cases/submit/submit-report'
import { readCase } from '@/lib/cases/view/read-case'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import type { OfficeRole, PartyActor, PersonActor } from '@/lib/policy'
import type { Capacity, LocalDate } from '@/machines/effects'
import { participantsOf } from './case-rows'
import type { FreshDatabase } from './database'

export const day = 86_400_000
export const hour = 3_600_000

/** A person of the small organisation, by the first half of their address, with the offices they hold now. */
export async function actor(mail: string): Promise<PersonActor> {
  const email = `${mail}@evenkeel.example`
  const person = await db().person.findUniqueOrThrow({ where: { email } })
  const found = await actorOf(person.id, await now())
  if (!found) throw new Error(`nobody is ${email}`)
  return found
}

/** Who has this capacity in a case; the first of them, where there are several. */
export async function whoIs(
  database: Pick<FreshDatabase, 'owner'>,
  name: string,
  capacity: Capacity,
): Promise<PersonActor> {
  const row = (await participantsOf(database, name)).find((one) => one.endsWith(` ${capacity}`))
  if (!row) throw new Error(`nobody stands so: ${capacity}`)
  return actor(row.split(' ')[0] ?? '')
}

/** The ids of several people, e.g. to exclude them. */
export const ids = async (...mails: string[]): Promise<string[]> =>
  (await Promise.all(mails.map(actor))).map((one) => one.personId)

export type Answers = Partial<SlipAnswers> & { tell?: OfficeRole[]; meetings?: number }

/** Complete answers: told to the advisor alone and without a meeting, where nothing else is said. */
export async function answers(who: PersonActor, given: Answers = {}): Promise<SlipAnswers> {
  const { tell = ['volunteerAdvisor'], meetings = 0, ...rest } = given
  const choices = await reportChoices(who)
  return {
    matter: 'slip',
    need: 'talk',
    words: 'I drank tonight.',
    contact: '',
    meetingIds: choices.meetings.slice(0, meetings).map((one) => one.id),
    officeIds: choices.offices.filter((office) => tell.includes(office.role)).map((office) => office.id),
    personIn: {},
    excludedPersonIds: [],
    silence: 'passOn',
    send: 'now',
    ...rest,
  }
}

/** Reports a slip; the case name. */
export async function report(
  who: PersonActor,
  given: Answers = {},
  actId: string = randomUUID(),
): Promise<string> {
  const sent = await submitReport(who, await answers(who, given), actId)
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  return sent.value.name
}

type Loose = { type: string } & Record<string, unknown>
/** One event by one person, as a page would send it; `event` also takes what no page would. */
export const send = (
  who: PartyActor,
  name: string,
  event: Loose | string,
  rest: Partial<CaseCommand> = {},
  actId: string = randomUUID(),
) => {
  const whole = typeof event === 'string' ? { type: event } : event
  return sendCaseEvent(who, name, { event: whole as never, seenVersion: null, ...rest }, actId)
}

/** As `send`, for a step of the way that has to succeed. */
export async function does(...args: Parameters<typeof send>): Promise<void> {
  const answer = await send(...args)
  if (!answer.ok) throw new Error(`${JSON.stringify(args[2])}: ${JSON.stringify(answer)}`)
}

export const accepts = (who: PersonActor, name: string) =>
  does(who, name, { type: 'accept', promisedOn: null })

/** The date in so many days in London, where the small organisation of the north lives. */
export async function inDays(days: number): Promise<LocalDate> {
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
  return zone.format(new Date((await now()) + days * day))
}

/** A pause with weekly check-ins: the plan that starts every deadline. */
export async function aPlan(given: Partial<ProposalContent> = {}): Promise<ProposalContent> {
  return {
    measures: [
      { id: 'agreedPause', startOn: await inDays(0), reviewOn: await inDays(10), returnOn: await inDays(20) },
    ],
    steps: [],
    checkInOn: await inDays(3),
    checkInEvery: 7,
    words: 'A short rest.',
    ...given,
  }
}

/** The three areas of concern, noted without a text. */
export async function weighs(handler: PersonActor, name: string): Promise<void> {
  for (const area of ['meeting', 'subject', 'balance']) await does(handler, name, { type: 'noteArea', area })
}

/** The id of the open proposal, as this person sees it. */
export const onTheTable = async (who: PartyActor, name: string): Promise<string> =>
  (await readCase(who, name))?.currentProposalId ?? 'none'

/** Weighed, proposed and agreed: the plan is in force. */
export async function agreeOn(
  handler: PersonActor,
  subject: PersonActor,
  name: string,
  plan?: ProposalContent,
): Promise<void> {
  await weighs(handler, name)
  await does(handler, name, 'propose', { proposal: plan ?? (await aPlan()) })
  await does(subject, name, { type: 'agree', proposalId: await onTheTable(subject, name) })
}
