import { z } from 'zod'
import { type CasePersonEvent, type CaseWorkflowName, caseWorkflows, contractOf } from '@/machines'
import { identityReasons } from '@/machines/concern/events'
import { areas, contactChannels, holdReasons } from '@/machines/shared/events'
import { firewallGrounds, resolutions } from '@/machines/slip/events'
import type { CaseCommandEvent } from '../model/commands'

const date = z.iso.date()

/** What a form may hand in beside the type; everything else about an event is made by the door. */
const fields = {
  accept: { promisedOn: date.nullable() },
  promise: { promisedOn: date },
  noteArea: { area: z.enum(areas) },
  reopenArea: { area: z.enum(areas) },
  agree: { proposalId: z.uuid() },
  confirmImposed: { proposalId: z.uuid() },
  declineImposed: { proposalId: z.uuid() },
  // a slip says how it ended; a lapse has said so in its decision
  close: { resolution: z.enum(resolutions).optional() },
  confirmDecision: { proposalId: z.uuid() },
  declineDecision: { proposalId: z.uuid() },
  clearText: { shownId: z.uuid() },
  objectToText: { shownId: z.uuid() },
  putToRespondent: { shownId: z.uuid().nullable() },
  informRespondent: { shownId: z.uuid().nullable() },
  askIdentity: { reason: z.enum(identityReasons) },
  askException: { ground: z.enum(firewallGrounds) },
  noteContact: { channel: z.enum(contactChannels), on: date, reached: z.boolean() },
  hold: { reason: z.enum(holdReasons), lookAgainOn: date },
  resumeCheckIns: { nextOn: date },
  confirmLegalHold: { until: date },
} satisfies { [T in CasePersonEvent['type']]?: z.ZodRawShape }

/** Dates that have to lie ahead, by two years at most; the others may lie behind. */
const ahead = new Set(['promisedOn', 'lookAgainOn', 'nextOn', 'until'])

type EventType = CasePersonEvent['type']
export type ParsedEvent =
  | { ok: true; type: EventType; event: CaseCommandEvent }
  | { ok: false; type: EventType; fields: Record<string, string> }

/** Null for a name that is no person's event of the workflow: forged, and treated as something that is not there. */
export function parseCommandEvent(candidate: unknown, today: string): ParsedEvent | null {
  const named = z.object({ type: z.string() }).safeParse(candidate)
  if (!named.success || !isPersonEvent(named.data.type)) return null
  const { type } = named.data
  const shape: z.ZodRawShape = type in fields ? fields[type as keyof typeof fields] : {}
  const parsed = z.object({ type: z.literal(type), ...shape }).safeParse(candidate)
  const wrong: Record<string, string> = {}
  if (!parsed.success) for (const issue of parsed.error.issues) wrong[String(issue.path[0])] = 'invalid'
  else
    for (const [field, value] of Object.entries(parsed.data))
      if (typeof value === 'string' && ahead.has(field) && value < today) wrong[field] = 'datePast'
      else if (typeof value === 'string' && ahead.has(field) && value > inTwoYears(today))
        wrong[field] = 'dateTooFar'
  return parsed.success && Object.keys(wrong).length === 0
    ? { ok: true, type, event: parsed.data as CaseCommandEvent }
    : { ok: false, type, fields: wrong }
}

/** Whether some workflow knows it as an event that a person sends; whether this one takes it is asked later. */
export const isPersonEvent = (type: string): type is EventType =>
  caseWorkflowNames.some((name) => contractOf(name, type)?.source === 'person')

const caseWorkflowNames = Object.keys(caseWorkflows) as CaseWorkflowName[]

const inTwoYears = (today: string): string => `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`
