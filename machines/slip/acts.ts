import type { Capacity, Notice } from '../effects'
import { actsOf, caseActs, dateIn, deadlineFrom, planIn, roleUnder, stopping } from '../shared/case-acts'
import type { SlipContext, SlipMachineEvent } from './context'

const act = actsOf<SlipContext, SlipMachineEvent, 'safetyConcernOpen' | 'beingOffered'>()

export const slipActs = {
  ...caseActs<SlipContext, SlipMachineEvent>(),
  /** A notice, unless it would go to a person who has died, or to the family that opens their mail. */
  tell: act<{ to: Capacity; notice: Notice }>(({ context, enqueue }, { to, notice }) => {
    if (context.died && (to === 'subject' || to === 'reporter')) return
    if (context.selfReported && to === 'reporter') return
    enqueue({ type: 'notify', params: { to, notice } })
  }),
  /** people who know only that a case waits lose that access, unless a safety concern needs them */
  endAwareness: act(({ check, enqueue }) => {
    if (!check('safetyConcernOpen')) enqueue({ type: 'revoke', params: { capacity: 'aware' } })
  }),
  /** people made aware by the safety concern lose that access, but not those the subject wants asked first */
  endWatch: act(({ check, context, enqueue }) => {
    if (context.silence === 'askFirst' && check('beingOffered')) return
    enqueue({ type: 'revoke', params: { capacity: 'aware' } })
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
    enqueue(deadlineFrom('planReview', plan.reviewOn))
    enqueue(plan.returnOn ? deadlineFrom('returnDate', plan.returnOn) : stopping('returnDate'))
    if (plan.checkInOn) enqueue(deadlineFrom('checkIn', plan.checkInOn))
  }),
  noteGround: act(({ event, enqueue }) => {
    if (event.type === 'askException') enqueue.assign({ ground: event.ground })
  }),
  nextCheckIn: act(({ event, enqueue }) => {
    const on = dateIn(event, 'nextOn')
    enqueue.assign({ checkIns: on ? 'running' : 'none' })
    enqueue(on ? deadlineFrom('checkIn', on) : stopping('checkIn'))
  }),
  recordResolution: act(({ event, enqueue }) => {
    if (event.type !== 'close') return
    enqueue.assign({ resolution: event.resolution })
    enqueue({ type: 'recordOutcome', params: { resolution: event.resolution } })
  }),
}
