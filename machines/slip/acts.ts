import { enqueueActions } from 'xstate'
import type { Capacity, ClockName, Effect, Notice } from '../effects'
import type { SlipContext, SlipMachineEvent } from './context'
import type { PlanDates } from '../parts/events'

type EffectAction<E = Effect> = E extends Effect ? { type: E['type']; params: Omit<E, 'type'> } : never
/** guards that an act may ask about */
type CheckedGuard = { type: 'safetyConcernOpen' | 'beingOffered'; params: unknown }
type Given = Record<string, unknown> | undefined
type Collect<P extends Given> = Parameters<
  typeof enqueueActions<
    SlipContext,
    SlipMachineEvent,
    P,
    SlipMachineEvent,
    never,
    EffectAction,
    CheckedGuard,
    never,
    never
  >
>[0]

/** An act whose effects depend on what the event carries or the case remembers. */
const act = <P extends Given = undefined>(collect: Collect<P>) =>
  enqueueActions<
    SlipContext,
    SlipMachineEvent,
    P,
    SlipMachineEvent,
    never,
    EffectAction,
    CheckedGuard,
    never,
    never
  >(collect)

/** The date that an event carries in a field, if any. */
export const dateIn = (event: SlipMachineEvent, field: string): string | null => {
  const value: unknown = Reflect.get(event, field)
  return typeof value === 'string' ? value : null
}

const planIn = (event: SlipMachineEvent): PlanDates =>
  'plan' in event ? event.plan : { returnOn: null, reviewOn: null, checkInOn: null }

const roleUnder = (plan: PlanDates, before: SlipContext['role']): SlipContext['role'] => {
  if (plan.endsRole) return 'ended'
  if (plan.returnOn) return 'paused'
  return before === 'paused' ? 'facilitating' : before
}

const clockFrom = (clock: ClockName, on: string | null): EffectAction => ({
  type: 'startClock',
  params: on ? { clock, on } : { clock },
})
const stop = (clock: ClockName): EffectAction => ({ type: 'stopClock', params: { clock } })

export const slipActs = {
  tell: act<{ to: Capacity; notice: Notice }>(({ context, enqueue }, { to, notice }) => {
    if (context.died && (to === 'subject' || to === 'reporter')) return
    if (context.selfReported && to === 'reporter') return
    enqueue({ type: 'notify', params: { to, notice } })
  }),
  startClockOn: act<{ clock: ClockName; field: string }>(({ event, enqueue }, { clock, field }) => {
    enqueue(clockFrom(clock, dateIn(event, field)))
  }),
  /** whoever was told only that one waits need not know more, unless a safety concern keeps them */
  endAwareness: act(({ check, enqueue }) => {
    if (!check('safetyConcernOpen')) enqueue({ type: 'revoke', params: { capacity: 'aware' } })
  }),
  /** with the concern ends the watch over it; whoever the subject wants asked first is not part of it */
  endWatch: act(({ check, context, enqueue }) => {
    if (context.silence === 'askFirst' && check('beingOffered')) return
    enqueue({ type: 'revoke', params: { capacity: 'aware' } })
  }),
  /** the handler's answer is due on the day they promised, or within the setting */
  awaitReply: act(({ context, enqueue }) => {
    enqueue(
      context.promisedOn ? clockFrom('promisedDate', context.promisedOn) : clockFrom('firstReply', null),
    )
  }),
  beginPlan: act(({ context, event, enqueue }) => {
    const plan = planIn(event)
    enqueue.assign({
      planId: context.proposalId,
      proposalId: null,
      proposedBy: null,
      role: roleUnder(plan, context.role),
      checkIns: plan.checkInOn ? 'running' : 'none',
    })
    // looked at again in any case: a plan without dates is not forgotten
    enqueue(clockFrom('planReview', plan.reviewOn))
    enqueue(plan.returnOn ? clockFrom('returnDate', plan.returnOn) : stop('returnDate'))
    if (plan.checkInOn) enqueue(clockFrom('checkIn', plan.checkInOn))
  }),
  nextCheckIn: act(({ event, enqueue }) => {
    const on = dateIn(event, 'nextOn')
    enqueue.assign({ checkIns: on ? 'running' : 'none' })
    enqueue(on ? clockFrom('checkIn', on) : stop('checkIn'))
  }),
  recordResolution: act(({ event, enqueue }) => {
    if (event.type !== 'close') return
    enqueue.assign({ resolution: event.resolution })
    enqueue({ type: 'recordOutcome', params: { resolution: event.resolution } })
  }),
  eraseWhatWasDue: act(({ context, enqueue }) => {
    if (context.erasureDue) enqueue.raise({ type: 'retentionDue' })
  }),
}
