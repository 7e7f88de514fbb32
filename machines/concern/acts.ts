import type { Capacity, Notice } from '../effects'
import { actsOf, caseActs, dateIn, deadlineFrom, planIn, roleUnder, stopping } from '../shared/case-acts'
import type { PlanDates } from '../shared/events'
import type { ConcernContext, ConcernMachineEvent, DecisionTerms } from './context'

const act = actsOf<
  ConcernContext,
  ConcernMachineEvent,
  'safetyConcernOpen' | 'retaliationOpen' | 'beingReviewed'
>()

/** The terms of a decision. An imposed decision always rests on a supported finding. */
const termsIn = (event: ConcernMachineEvent): DecisionTerms | null => {
  if (event.type === 'decideImposed')
    return { finding: 'supported', resolution: 'imposed', replaces: event.replaces }
  if (event.type !== 'decide') return null
  const { finding, resolution, replaces } = event
  return { finding, resolution, replaces }
}

/** Other people who were told are told again when a decision replaces the first, or finds the report unsupported. */
const othersAfter = ({ finding, replaces }: DecisionTerms, before: ConcernContext['others']) =>
  before !== 'untold' && (finding === 'notSupported' || replaces !== 'none') ? 'toCorrect' : before

/** A decision that takes the place of another says anew what becomes of the role. */
const roleAfter = (plan: PlanDates, { role, replaces }: ConcernContext) =>
  roleUnder(plan, replaces !== 'none' && role === 'ended' ? 'facilitating' : role)

export const concernActs = {
  ...caseActs<ConcernContext, ConcernMachineEvent>(),
  /**
   * A notice. What the shared parts say to the subject goes to the respondent, and only once they know of the case;
   * nothing goes to a person who has died, nor to a reporter where there is none.
   */
  tell: act<{ to: Capacity; notice: Notice }>(({ context, enqueue }, { to, notice }) => {
    const toRespondent = to === 'subject' || to === 'respondent'
    if (toRespondent && (context.died || !context.respondentKnows)) return
    if (to === 'reporter' && context.identity === 'none') return
    enqueue({ type: 'notify', params: { to: toRespondent ? 'respondent' : to, notice } })
  }),
  /** from here on the respondent can see the case */
  reveal: act(({ enqueue }) => {
    enqueue({ type: 'offer', params: { to: 'respondent', capacity: 'respondent' } })
    enqueue.assign({ respondentKnows: true })
  }),
  noteShown: act(({ event, enqueue }) => enqueue.assign({ shownId: dateIn(event, 'documentId') })),

  /** three watches over one case: who is aware stays so while any of them has a reason */
  endAwareness: act(({ check, enqueue }) => {
    if (!check('safetyConcernOpen') && !check('retaliationOpen'))
      enqueue({ type: 'revoke', params: { capacity: 'aware' } })
  }),
  endWatch: act(({ check, enqueue }) => {
    if (!check('retaliationOpen')) enqueue({ type: 'revoke', params: { capacity: 'aware' } })
  }),
  endRetaliationWatch: act(({ check, context, enqueue }) => {
    if (context.handlerLeft && !check('beingReviewed'))
      enqueue({ type: 'revoke', params: { capacity: 'reviewer' } })
    if (!check('safetyConcernOpen')) enqueue({ type: 'revoke', params: { capacity: 'aware' } })
  }),

  noteIdentityReason: act(({ event, enqueue }) => {
    if (event.type === 'askIdentity') enqueue.assign({ identityReason: event.reason })
  }),
  noteAgreement: act(({ context, enqueue }) =>
    enqueue.assign({ agreedId: context.proposalId, proposalId: null, proposedBy: null }),
  ),
  putDecision: act(({ event, enqueue }) =>
    enqueue.assign({
      proposalId: dateIn(event, 'documentId'),
      proposedBy: 'handler',
      pending: termsIn(event),
    }),
  ),
  /** agreed by the second approver: it takes effect, and each side is still to be told of it */
  letStand: act(({ context, event, enqueue }) => {
    if (!context.pending) return
    enqueue.assign({
      ...context.pending,
      decisionId: context.proposalId,
      proposalId: null,
      proposedBy: null,
      pending: null,
      plan: planIn(event),
      planId: null,
      reconsidering: false,
      reporterTold: false,
      respondentTold: false,
      others: othersAfter(context.pending, context.others),
      withdrawalAsked: false,
    })
    enqueue(stopping('withdrawalAnswer'))
  }),
  /** other people were told about the wrong respondent, so they are to be corrected */
  recallFromOthers: act(({ context, enqueue }) =>
    enqueue.assign({ others: context.others === 'untold' ? 'untold' : 'toCorrect' }),
  ),
  tellOther: act(({ context, enqueue }) =>
    enqueue.assign({ others: context.others === 'untold' ? 'told' : context.others }),
  ),
  beginPlan: act(({ context, enqueue }) => {
    const plan = context.plan ?? planIn({ type: 'none' })
    enqueue.assign({ planId: context.decisionId, role: roleAfter(plan, context) })
    // looked at again in any case: a plan without dates is not forgotten
    enqueue(deadlineFrom('planReview', plan.reviewOn))
    enqueue(plan.returnOn ? deadlineFrom('returnDate', plan.returnOn) : stopping('returnDate'))
  }),
  /** closed without anything to start: what an earlier decision did to the role may have to end */
  settleRole: act(({ context, enqueue }) => {
    if (context.died || context.planId !== null) return
    enqueue.assign({ role: roleAfter(planIn({ type: 'none' }), context) })
  }),
  recordDecision: act(({ context: { resolution, finding }, enqueue }) => {
    if (resolution && finding) enqueue({ type: 'recordOutcome', params: { resolution, finding } })
  }),
  /** each side can ask once; the other still can when the first was answered */
  noteReview: act(({ context, enqueue }) =>
    enqueue.assign({ reviewWindow: context.reviewWindow === 'open' ? 'otherSide' : 'over' }),
  ),
  awaitOtherSide: act(({ context, enqueue }) => {
    if (context.reviewWindow === 'otherSide') enqueue(deadlineFrom('reviewWindow', null))
  }),
}
