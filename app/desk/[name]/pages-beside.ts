import type { CaseView } from '@/lib/cases/model/views'

/** The pages of a case that are no tab of it, in their order; `messages.desk.overview.links` has the words. */
const pages = {
  decide: 'decide',
  screening: 'screening',
  told: 'told',
  plan: 'response',
  notes: 'notes',
  record: 'record',
  consult: 'consult',
  links: 'links',
  transfer: 'hand-on',
  hold: 'hold',
  resume: 'hold',
  temporaryMeasure: 'temporaryMeasure',
  safety: 'safety',
  exception: 'exception',
  close: 'close',
  reopen: 'close',
  legalHold: 'legal-hold',
} as const
type Key = keyof typeof pages

/** Those on which this reader can do or read something now. */
export function pagesBeside(view: CaseView): { key: Key; folder: string }[] {
  const open = (...events: CaseView['availableEvents']) =>
    events.some((event) => view.availableEvents.includes(event))
  const { workflow, concern, desk, where } = view
  const handles = view.capacities.includes('handler')
  const ofConcern = workflow === 'concern'
  const shown: Record<Key, boolean> = {
    decide: !handles && open('raiseConflict'),
    screening:
      ofConcern && (open('screen', 'identifyPerson', 'takeBackPerson') || concern?.screening != null),
    told: ofConcern && (where.state === 'informing' || (concern?.told.length ?? 0) > 0 || open('tellOther')),
    plan: ofConcern && (open('propose', 'withdrawProposal') || where.state === 'inForce'),
    notes: desk !== null,
    record: true,
    consult: handles && !where.closed,
    links: open('attachReport', 'linkCase') || (concern?.links.length ?? 0) > 0,
    transfer: open('transfer', 'escalate', 'recuse', 'takeBackTransfer'),
    hold: open('hold'),
    resume: open('resume'),
    temporaryMeasure: open(
      'putTemporaryMeasure',
      'confirmTemporaryMeasure',
      'renewTemporaryMeasure',
      'liftTemporaryMeasure',
    ),
    safety: open('raiseSafety', 'noteSafetyAction', 'reviewSafety', 'standDownSafety'),
    exception: open('askException', 'tellOfException'),
    // whoever has died can be noted on it at any time, also while it cannot be closed yet
    close: open('close') || (ofConcern && !where.closed && open('personDied')),
    reopen: open('reopen'),
    legalHold: open('requestLegalHold', 'liftLegalHold', 'confirmLegalHold'),
  }
  return (Object.keys(pages) as Key[]).filter((key) => shown[key]).map((key) => ({ key, folder: pages[key] }))
}
