import { useTranslations } from 'next-intl'
import { Button, Card, Fold } from '@/app/_ui'
import type { LapseView } from '@/lib/cases/lapse-views'
import type { CaseView } from '@/lib/cases/views'
import { CaseForm } from '../case-form'
import { ReadAgain, useWatching } from '../hearing/prepare-text'
import { WatchedText } from '../hearing/watched-text'

/** The outcome with its reasons, for the person it is about. Whoever reported it reads exactly this text first. */
export function TellRespondent({ view, lapse, again }: { view: CaseView; lapse: LapseView; again: boolean }) {
  const t = useTranslations('desk.told')
  const watching = useWatching(lapse)
  const reported = lapse.identity !== 'none'
  const tellNow = view.openEvents.includes('informRespondent') && !reported
  const showFirst = view.where.state === 'informing' && reported && view.openEvents.includes('showReporter')
  if (!tellNow && !showFirst) return null
  const label = t(again ? 'respondent.again' : 'respondent.title')
  const form = (
    <>
      <p>{t(reported ? 'respondent.body' : 'respondent.bodyNoReporter')}</p>
      <CaseForm view={view} act={tellNow ? 'informRespondent' : 'showOutcome'} label={label}>
        <WatchedText {...watching} name="text" label={t('text')} hint={t('respondent.hint')} />
        <ReadAgain />
        <Button look={again ? 'quiet' : 'primary'}>
          {t(reported ? 'respondent.action' : 'respondent.tell')}
        </Button>
      </CaseForm>
    </>
  )
  return again ? <Fold summary={label}>{form}</Fold> : <Card title={label}>{form}</Card>
}
