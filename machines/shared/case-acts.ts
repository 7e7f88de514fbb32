import { assign, type EventObject, enqueueActions, raise } from 'xstate'
import type { DeadlineName, Effect } from '../effects'
import type { Announcement, AnnouncementEvent } from './acts'
import { type CaseContext, type Role, reaches } from './context'
import type { PlanDates } from './events'

type EffectAction<E = Effect> = E extends Effect ? { type: E['type']; params: Omit<E, 'type'> } : never
type EventRequest = Record<string, unknown> | undefined
/** a guard that an act may ask about, by name */
type Asked<G extends string> = { type: G; params: unknown }
type Collect<
  C extends CaseContext,
  E extends EventObject,
  P extends EventRequest,
  G extends string,
> = Parameters<typeof enqueueActions<C, E, P, E, never, EffectAction, Asked<G>, never, never>>[0]

/** Makes acts of one workflow whose effects depend on what the event carries or the case remembers. */
export const actsOf =
  <C extends CaseContext, E extends EventObject, G extends string = never>() =>
  <P extends EventRequest = undefined>(collect: Collect<C, E, P, G>) =>
    enqueueActions<C, E, P, E, never, EffectAction, Asked<G>, never, never>(collect)

/** The date that an event carries in a field, if any. */
export const dateIn = (event: EventObject, field: string): string | null => {
  const value: unknown = Reflect.get(event, field)
  return typeof value === 'string' ? value : null
}

export const planIn = (event: EventObject): PlanDates =>
  'plan' in event ? (event.plan as PlanDates) : { returnOn: null, reviewOn: null, checkInOn: null }

export const roleUnder = (plan: PlanDates, before: Role): Role => {
  if (plan.endsRole) return 'ended'
  if (plan.returnOn) return 'paused'
  return before === 'paused' ? 'facilitating' : before
}

export const deadlineFrom = (deadline: DeadlineName, on: string | null): EffectAction => ({
  type: 'startDeadline',
  params: on ? { deadline, on } : { deadline },
})
export const stopping = (deadline: DeadlineName): EffectAction => ({
  type: 'stopDeadline',
  params: { deadline },
})

/** What a workflow remembers is more than `CaseContext`; a part of the one is a part of the other. */
const part = <C extends CaseContext>(values: Partial<CaseContext>) => values as Partial<C>

/** What regions say to each other is among the events that the statechart of every case hears. */
const inside = <E extends EventObject>(event: AnnouncementEvent | { type: 'retentionDue' }) =>
  event as EventObject as E

/** Acts that every workflow that handles a case has; each makes them for its own context and events. */
export function caseActs<C extends CaseContext, E extends EventObject>() {
  const act = actsOf<C, E>()
  const keep = (assigner: (asked: { context: C; event: E }) => Partial<CaseContext>) =>
    assign<C, E, undefined, E, never>((asked) => part<C>(assigner(asked)))
  return {
    /** the act itself is what is recorded; nothing follows from it */
    record: () => {},
    set: assign<C, E, Partial<C>, E, never>((_, values) => values),
    announce: raise<C, E, E, { what: Announcement }, never, never>((_, { what }) =>
      inside<E>({ type: `handling.${what}` }),
    ),
    startDeadlineOn: act<{ deadline: DeadlineName; field: string }>(
      ({ event, enqueue }, { deadline, field }) => {
        enqueue(deadlineFrom(deadline, dateIn(event, field)))
      },
    ),
    /** the handler's answer is due on the day they promised, or within the setting */
    awaitReply: act(({ context, enqueue }) => {
      enqueue(
        context.promisedOn
          ? deadlineFrom('promisedDate', context.promisedOn)
          : deadlineFrom('firstReply', null),
      )
    }),
    eraseWhatWasDue: act(({ context, enqueue }) => {
      if (context.erasureDue) enqueue.raise(inside<E>({ type: 'retentionDue' }))
    }),
    reachFurther: keep(({ context }) => ({
      reach: reaches[reaches.indexOf(context.reach) + 1] ?? 'independentReviewers',
    })),
    countAttempt: keep(({ context: { attempts }, event }) => {
      const channel = 'channel' in event ? (event.channel as CaseContext['attempts'][number]) : null
      if (channel === null || attempts.length >= 2 || attempts.includes(channel)) return {}
      return { attempts: [...attempts, channel].sort() }
    }),
    notePromise: keep(({ event }) => ({ promisedOn: dateIn(event, 'promisedOn') })),
    putOnTable: assign<C, E, { by: 'subject' | 'handler' }, E, never>(({ event }, { by }) =>
      part<C>({ proposalId: dateIn(event, 'documentId'), proposedBy: by }),
    ),
    clearTable: keep(() => ({ proposalId: null, proposedBy: null })),
  }
}
