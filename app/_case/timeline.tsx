import { useTranslations } from 'next-intl'
import { DateTime, Section, Timeline } from '@/app/_ui'
import type { CaseView, TimelineEntry } from '@/lib/cases/model/views'
import { useNamed } from './named'
import type { ReaderKind } from './reader'

/** The same thing several times in a row, by the same person, is one line: the last of them, and how often. */
function collapseRepeats(entries: readonly TimelineEntry[]): { entry: TimelineEntry; times: number }[] {
  const rows: { entry: TimelineEntry; times: number }[] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    const same = last?.entry.event === entry.event && last.entry.by?.name === entry.by?.name
    if (last && same) Object.assign(last, { entry, times: last.times + 1 })
    else rows.push({ entry, times: 1 })
  }
  return rows
}

/**
 * One line of the timeline. A party reads "you" for what they did and what was done towards them; everyone else reads
 * the common sentence. An event without a sentence is left out.
 */
export function useSentence({ capacities }: Pick<CaseView, 'capacities'>, kind: ReaderKind) {
  const t = useTranslations()
  const peopleInvolved = capacities.some((each) => each === 'subject' || each === 'respondent')
  const own = `case.timeline.${peopleInvolved ? 'person' : 'reporter'}`
  return ({ event, by }: Pick<TimelineEntry, 'event' | 'by'>): string => {
    const byYou = by?.isMe ? [`${own}.own.${event}`, `case.timeline.own.${event}`] : []
    const yours = kind === 'handler' ? [] : [...byYou, `${own}.toYou.${event}`]
    const key = [...yours, `timeline.${event}`].find((each) => t.has(each as never))
    return key === undefined ? '' : t(key as never)
  }
}

/** That line where a text takes an element. */
export function Sentence(props: {
  view: CaseView
  kind: ReaderKind
  of: Pick<TimelineEntry, 'event' | 'by'>
}) {
  return useSentence(props.view, props.kind)(props.of)
}

/** What happened so far, oldest first, in sentences. */
export function CaseTimeline({ view, kind }: { view: CaseView; kind: ReaderKind }) {
  const t = useTranslations('case.timeline')
  const sentence = useSentence(view, kind)
  const named = useNamed(kind)
  if (view.timeline.length === 0) return <p className="text-ink-soft">{t('empty')}</p>
  return (
    <Timeline
      entries={collapseRepeats(view.timeline).map(({ entry, times }, index) => ({
        key: `${index} ${entry.event}`,
        when: <DateTime at={entry.at} />,
        text: times > 1 ? t('times', { what: sentence(entry), times }) : sentence(entry),
        // a party reads "you" in the sentence itself
        detail: entry.by && !(entry.by.isMe && kind !== 'handler') ? named(entry.by) : undefined,
      }))}
    />
  )
}

/** The same under its own heading, on the first page of the people a case concerns. */
export function SoFar({ view, kind }: { view: CaseView; kind: ReaderKind }) {
  const t = useTranslations('case.timeline')
  return (
    <Section title={t('title')}>
      <CaseTimeline view={view} kind={kind} />
    </Section>
  )
}
