import type { CaseView } from '@/lib/cases/views'
import { areas } from '@/machines/parts/events'
import { toldSoFar } from './told/so-far'

/** The one thing a handler's page puts first while something said of a volunteer is looked at. */
export type LapseStep =
  | 'retaliation'
  | 'conflict'
  | 'withdrawal'
  | 'screen'
  | 'identify'
  | 'prepare'
  | 'waitReporter'
  | 'objected'
  | 'put'
  | 'waitAnswer'
  | 'timePassed'
  | 'finish'
  | 'lapseAssess'
  | 'write'
  | 'waitSecond'
  | 'inform'
  | 'begin'
  | 'end'
  | 'lapsePlan'

/** Where each step is done, below the case's own address. */
export const lapseStepFolder: Record<LapseStep, string> = {
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
  lapseAssess: 'assessment',
  write: 'decision',
  waitSecond: 'decision',
  inform: 'told',
  begin: 'told',
  end: 'close',
  lapsePlan: 'response',
}

/** Derived from what is open to this handler and where the case is; null: nothing that only a lapse has. */
export function lapseNextStep(view: CaseView): LapseStep | null {
  const open = (event: CaseView['openEvents'][number]) => view.openEvents.includes(event)
  const { where, lapse } = view
  if (open('answerRetaliation')) return 'retaliation'
  if (lapse?.conflict === 'raised') return 'conflict'
  if (where.closed) return null
  if (lapse?.withdrawalAsked && open('goOn')) return 'withdrawal'
  if (where.state === 'awaitingSecondPerson') return 'waitSecond'
  if (where.state === 'informing') return tellingStep(view)
  if (where.state === 'inForce') return 'lapsePlan'
  if (open('screen') && !lapse?.screening) return 'screen'
  if (open('identifyPerson')) return 'identify'
  if (where.state.startsWith('gathering')) return hearingStep(view)
  if (areas.some((area) => view.desk?.areas[area].state !== 'noted')) return 'lapseAssess'
  return open('decide') ? 'write' : null
}

function tellingStep(view: CaseView): LapseStep {
  const { reporterKnows, follows } = toldSoFar(view)
  const told = reporterKnows || view.lapse?.identity === 'none'
  if (follows) return told && view.openEvents.includes('startMeasures') ? 'begin' : 'inform'
  return view.openEvents.includes('close') ? 'end' : 'inform'
}

function hearingStep({ where, lapse }: CaseView): LapseStep {
  if (lapse?.points) {
    if (where.hearing === 'timePassed') return 'timePassed'
    return where.hearing === 'invited' ? 'waitAnswer' : 'finish'
  }
  switch (lapse?.shown?.state) {
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
