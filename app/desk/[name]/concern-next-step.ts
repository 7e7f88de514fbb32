import type { CaseView } from '@/lib/cases/model/views'
import { areas } from '@/machines/shared/events'
import { toldSoFar } from './told-so-far'

/** What a handler's page of a concern puts first, and the folder where it is done. */
export const concernStepFolder = {
  retaliation: 'report',
  conflict: 'notes',
  withdrawal: 'report',
  screen: 'screening',
  identify: 'screening',
  prepare: 'hearing',
  waitReporter: 'hearing',
  objected: 'hearing',
  put: 'hearing',
  waitAnswer: 'hearing',
  timePassed: 'hearing',
  finish: 'hearing',
  concernAssess: 'assessment',
  write: 'decision',
  waitSecond: 'decision',
  inform: 'notify',
  begin: 'notify',
  end: 'close',
  concernPlan: 'response',
} as const
export type ConcernStep = keyof typeof concernStepFolder

/** Derived from what is open to this handler and where the case is; null: no step that only a concern has. */
export function concernNextStep(view: CaseView): ConcernStep | null {
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const { where, concern } = view
  if (open('answerRetaliation')) return 'retaliation'
  if (concern?.conflict === 'raised') return 'conflict'
  if (where.closed) return null
  if (concern?.withdrawalAsked && open('goOn')) return 'withdrawal'
  if (where.state === 'awaitingSecondApprover') return 'waitSecond'
  if (where.state === 'informing') return tellingStep(view)
  if (where.state === 'inForce') return 'concernPlan'
  if (open('screen') && !concern?.screening) return 'screen'
  if (open('identifyPerson')) return 'identify'
  if (where.state.startsWith('gathering')) return hearingStep(view)
  if (areas.some((area) => view.desk?.areas[area].state !== 'noted')) return 'concernAssess'
  return open('decide') ? 'write' : null
}

function tellingStep(view: CaseView): ConcernStep {
  const { reporterKnows, follows } = toldSoFar(view)
  const told = reporterKnows || view.concern?.identity === 'none'
  if (follows) return told && view.availableEvents.includes('startMeasures') ? 'begin' : 'inform'
  return view.availableEvents.includes('close') ? 'end' : 'inform'
}

function hearingStep({ where, concern }: CaseView): ConcernStep {
  if (concern?.points) {
    if (where.hearing === 'timePassed') return 'timePassed'
    return where.hearing === 'invited' ? 'waitAnswer' : 'finish'
  }
  switch (concern?.shown?.state) {
    case 'shown':
      return 'waitReporter'
    case 'objected':
      return 'objected'
    case 'cleared':
      return 'put'
    default:
      return 'prepare'
  }
}
