import type { CaseView, Message } from '@/lib/cases/model/views'
import { areas } from '@/machines/shared/events'
import { concernNextStep, concernStepFolder } from './concern-next-step'

/** What a handler's page puts first, and the folder where it is done; the texts are in `messages.desk.next`. */
export const stepFolder = {
  safety: 'safety',
  resume: 'hold',
  takeBack: 'transfer',
  closed: 'close',
  answer: 'response',
  waitProposal: 'response',
  secondApprover: 'response',
  decide: 'decide',
  sealName: 'decide',
  plan: 'response',
  reply: 'conversation',
  assess: 'assessment',
  propose: 'response',
  read: 'conversation',
  wait: 'conversation',
  ...concernStepFolder,
} as const
type NextStep = keyof typeof stepFolder

/** Derived from what is open to this reader and where the case is, so that the page cannot promise more. */
export function nextStep(view: CaseView): NextStep {
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const { where } = view
  if (where.safety === 'raised' && open('noteSafetyAction')) return 'safety'
  if (open('sealIdentity')) return 'sealName'
  if (decisions.some(open)) return 'decide'
  const concern =
    view.workflow === 'concern' && view.capacities.includes('handler') ? concernNextStep(view) : null
  if (concern && (where.closed || where.hold !== 'onHold')) return concern
  if (where.closed) return 'closed'
  if (!view.capacities.includes('handler')) return 'read'
  if (where.hold === 'onHold' && open('resume')) return 'resume'
  if (open('takeBackTransfer')) return 'takeBack'
  if (open('agree')) return 'answer'
  if (where.waitsFor === 'secondApprover') return 'secondApprover'
  if (where.state.startsWith('proposed')) return 'waitProposal'
  if (where.state.startsWith('inForce')) return 'plan'
  const missing = openAreas(view).length > 0
  if (view.mayWrite.conversation && (!spoken(view) || (missing && lastWordIsTheirs(view)))) return 'reply'
  if (missing && open('noteArea')) return 'assess'
  if (open('propose')) return 'propose'
  return 'wait'
}

/** What a reader from another office answers; while one of these is open to them it comes first. */
const decisions = [
  'confirmImposed',
  'confirmDecision',
  'confirmTemporaryMeasure',
  'renewTemporaryMeasure',
  'confirmLegalHold',
  'reviewUpheld',
  'upholdConflict',
  'agreeException',
  'openIdentity',
] as const

/** Areas without a note, in the policy's order. */
export const openAreas = (view: CaseView) => areas.filter((area) => view.desk?.areas[area].state !== 'noted')

/** From a person who acts for an office; the other side acts for none. */
const fromUs = ({ mine, from }: Message) => mine || from.office !== null

/** True once a handler has written to the person, here or elsewhere. */
const spoken = (view: CaseView) => (view.conversation ?? []).some(fromUs)

const lastWordIsTheirs = (view: CaseView) => {
  const last = view.conversation?.at(-1)
  return last !== undefined && !fromUs(last)
}
