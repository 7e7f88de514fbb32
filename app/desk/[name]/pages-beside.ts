import type { CaseView } from '@/lib/cases/views'

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
  handOn: 'hand-on',
  hold: 'pace',
  resume: 'pace',
  interim: 'interim',
  safety: 'safety',
  exception: 'exception',
  close: 'close',
  reopen: 'close',
  legalHold: 'legal-hold',
} as const
type Key = keyof typeof pages

/** Those on which this reader can do or read something now. */
export function pagesBeside(view: CaseView): { key: Key; folder: string }[] {
  const open = (...events: CaseView['openEvents']) => events.some((event) => view.openEvents.includes(event))
  const { workflow, lapse, desk, where } = view
  const handles = view.capacities.includes('handler')
  const ofLapse = workflow === 'ethicalLapse'
  const shown: Record<Key, boolean> = {
    decide: !handles && open('raiseConflict'),
    screening: ofLapse && (open('screen', 'identifyPerson', 'takeBackPerson') || lapse?.screening != null),
    told: ofLapse && (where.state === 'informing' || (lapse?.told.length ?? 0) > 0 || open('tellOther')),
    plan: ofLapse && (open('propose', 'withdrawProposal') || where.state === 'inForce'),
    notes: desk !== null,
    record: true,
    consult: handles && !where.closed,
    links: open('attachReport', 'linkCase') || (lapse?.links.length ?? 0) > 0,
    handOn: open('handOver', 'handUp', 'stepAside', 'takeBackHandOver'),
    hold: open('hold'),
    resume: open('resume'),
    interim: open('putInterim', 'confirmInterim', 'renewInterim', 'liftInterim'),
    safety: open('raiseSafety', 'noteSafetyAction', 'reviewSafety', 'standDownSafety'),
    exception: open('askException', 'tellOfException'),
    // whoever has died can be noted on it at any time, also while it cannot be closed yet
    close: open('close') || (ofLapse && !where.closed && open('personDied')),
    reopen: open('reopen'),
    legalHold: open('requestLegalHold', 'liftLegalHold', 'confirmLegalHold'),
  }
  return (Object.keys(pages) as Key[]).filter((key) => shown[key]).map((key) => ({ key, folder: pages[key] }))
}
