import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { casePath } from '@/app/_case/case-path'
import { Section } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** Pages of acts that are not today's first thing; each is listed only while something can be done or read there. */
export function SecondaryActions({ view }: { view: CaseView }) {
  const t = useTranslations('desk.overview')
  const also = useTranslations('case.also')
  const count = view.desk?.notes.length ?? 0
  return (
    <Section title={also('title')}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {pagesBeside(view).map(({ key, folder }) => (
          <li key={key} className="relative flex items-center justify-between gap-3 px-5 py-3.5">
            <div>
              <a
                href={casePath('/desk', view.name, folder)}
                className="font-bold text-ink no-underline after:absolute after:inset-0 hover:underline"
              >
                {t(`links.${key}`)}
              </a>
              <p className="text-small text-ink-soft">{t(`links.${key}Hint`, { count })}</p>
            </div>
            <ChevronRight aria-hidden="true" className="size-5 flex-none text-ink-soft" />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The pages of a case that are no tab of it, in their order; the texts are in `messages.desk.overview.links`. */
const pages = {
  decide: 'decide',
  screening: 'screening',
  told: 'notify',
  plan: 'response',
  notes: 'notes',
  record: 'record',
  consult: 'consult',
  links: 'links',
  transfer: 'transfer',
  hold: 'hold',
  resume: 'hold',
  temporaryMeasure: 'temporary-measure',
  safety: 'safety',
  exception: 'exception',
  close: 'close',
  reopen: 'close',
  legalHold: 'legal-hold',
} as const
type Key = keyof typeof pages

/** Those on which this reader can do or read something now. */
function pagesBeside(view: CaseView): { key: Key; folder: string }[] {
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
    // a death can be recorded at any time, also before the case can be closed
    close: open('close') || (ofConcern && !where.closed && open('personDied')),
    reopen: open('reopen'),
    legalHold: open('requestLegalHold', 'liftLegalHold', 'confirmLegalHold'),
  }
  return (Object.keys(pages) as Key[]).filter((key) => shown[key]).map((key) => ({ key, folder: pages[key] }))
}
