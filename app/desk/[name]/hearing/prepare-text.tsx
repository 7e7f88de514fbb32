import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EventForm } from '@/app/_case/event-form'
import { Button, CheckboxGroup, Fold, Section } from '@/app/_ui'
import { POINT_ROWS } from '@/lib/cases/events/form-fields'
import type { ConcernReportView, ConcernView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { identifyingKinds } from '@/lib/redaction/identifying-facts'
import { PointRows } from './point-rows'
import { redacted, reportedText, tellingIn } from './telling'
import { WatchedText, type WatchedTextProps } from './watched-text'

/**
 * The text for the respondent. It begins as a copy of the report with everything cut out that could tell who
 * wrote it; the report itself is above, with the same places marked. Then it goes to the reporter first.
 */
export function PrepareText({
  view,
  concern,
  again,
}: {
  view: CaseView
  concern: ConcernView
  again: boolean
}) {
  const t = useTranslations('desk.hearing.prepare')
  const watching = useWatching(concern)
  const { report } = concern
  const reported = concern.identity !== 'none'
  const act = reported ? 'showReporter' : 'putToRespondent'
  if (!view.availableEvents.includes(act)) return null
  const form = (
    <EventForm side="/desk" view={view} act={act} label={t('title')}>
      <WatchedText
        {...watching}
        name="text"
        label={t('text')}
        hint={t(report ? 'textHint' : 'textHintNoReporter')}
        defaultValue={report ? redacted(report) : ''}
      />
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-1 font-bold">{t('points')}</legend>
        <p className="text-ink-soft">{t('pointsHint')}</p>
        <PointRows
          {...watching}
          labels={Array.from({ length: POINT_ROWS }, (_, row) => t('point', { number: row + 1 }))}
          more={t('morePoints')}
        />
      </fieldset>
      <ReadAgain />
      <Button>{t(reported ? 'action' : 'actionPut')}</Button>
    </EventForm>
  )
  const whole = (
    <>
      <p>{t(reported ? 'lede' : 'ledeNoReporter')}</p>
      {report ? <MarkedText report={report} /> : null}
      {form}
    </>
  )
  // what was written already comes first on the page; to write it once more is seldom needed
  return again ? <Fold summary={t('again')}>{whole}</Fold> : <Section title={t('title')}>{whole}</Section>
}

/** Warns while the handler types, where the text could tell who reported. */
export function useWatching({ report }: ConcernView): Pick<WatchedTextProps, 'report' | 'says'> {
  const t = useTranslations('desk.hearing.prepare')
  const kinds = Object.fromEntries(identifyingKinds.map((kind) => [kind, t(`kind.${kind}`)]))
  return {
    report: report ? reportedText(report) : null,
    says: { couldTell: t('couldTell'), kinds: kinds as WatchedTextProps['says']['kinds'] },
  }
}

/** The author confirms that they read the text once more as the other side would. */
export function ReadAgain() {
  const t = useTranslations('desk.hearing.prepare')
  return (
    <CheckboxGroup
      name="read"
      label={t('readAgain')}
      quietLabel
      options={[{ value: 'yes', label: t('readAgain'), hint: t('readAgainHint') }]}
    />
  )
}

/** The report as it was written, with every place marked that could tell who wrote it, each with what it is. */
function MarkedText({ report }: { report: ConcernReportView }) {
  const t = useTranslations('desk.hearing.prepare')
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end, kind } of tellingIn(report)) {
    parts.push(report.words.slice(at, start))
    parts.push(
      <mark key={start} title={t(`kind.${kind}`)} className="rounded bg-warm px-0.5 text-warm-ink underline">
        {report.words.slice(start, end)}
        <span className="sr-only"> ({t(`kind.${kind}`)})</span>
      </mark>,
    )
    at = end
  }
  parts.push(report.words.slice(at))
  return (
    <Fold summary={t('marked')}>
      <p className="text-ink-soft">{t('markedHint')}</p>
      <p dir="auto" className="own-words">
        {parts}
      </p>
    </Fold>
  )
}
