import { useTranslations } from 'next-intl'
import { Button, CheckboxGroup, Fold, Section } from '@/app/_ui'
import type { LapseView } from '@/lib/cases/lapse-views'
import type { CaseView } from '@/lib/cases/views'
import { CaseForm } from '../case-form'
import { MarkedWords } from './marked-words'
import { PointRows } from './point-rows'
import { redacted, reportedWords } from './telling'
import { WatchedText } from './watched-text'

/**
 * The text for the person it is said of. It begins as a copy of the report with everything cut out that could tell who
 * wrote it; the report itself stands above, with the same places marked. Then it goes to the reporter first.
 */
export function PrepareText({ view, lapse, again }: { view: CaseView; lapse: LapseView; again: boolean }) {
  const t = useTranslations('desk.hearing.prepare')
  const { report } = lapse
  const compared = report ? reportedWords(report) : null
  const reported = lapse.identity !== 'none'
  const act = reported ? 'showReporter' : 'putToRespondent'
  if (!view.openEvents.includes(act)) return null
  const form = (
    <CaseForm view={view} act={act} label={t('title')}>
      <WatchedText
        name="text"
        label={t('text')}
        hint={t('textHint')}
        report={compared}
        defaultValue={report ? redacted(report) : ''}
      />
      <PointRows report={compared} />
      <ReadAgain />
      <Button>{t(reported ? 'action' : 'actionPut')}</Button>
    </CaseForm>
  )
  return (
    <Section title={t('title')}>
      <p>{t(reported ? 'lede' : 'ledeNoReporter')}</p>
      {report ? <MarkedWords report={report} /> : null}
      {again ? <Fold summary={t('again')}>{form}</Fold> : form}
    </Section>
  )
}

/** Whoever writes for the other side says that they have read it once more with other eyes. */
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
