import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { PointList } from '@/app/_case/point-list'
import { Button, Card, DateTime, Fold, OwnText, Part, TextArea } from '@/app/_ui'
import type { ShownText } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'

/** The exact text for the other side, before it goes: fine as it is, or an objection. Silence lets it go after some days. */
export function TextToRead({ view, shown }: { view: CaseView; shown: ShownText }) {
  const t = useTranslations('my.report.text')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const mine = open('clearText') || open('objectToText')
  return (
    <Card title={t(shown.points.length > 0 ? 'title' : 'titleOutcome')} tone={mine ? 'accent' : 'plain'}>
      <p className="-mt-2 text-small text-ink-soft">
        <DateTime at={shown.at} /> · {t(`state.${shown.state}`)}
      </p>
      {shown.text ? <OwnText>{shown.text}</OwnText> : null}
      <PointList points={shown.points} />
      {shown.objection ? (
        <Part title={t(shown.state === 'cleared' ? 'overridden' : 'objection')}>
          <OwnText>{shown.objection}</OwnText>
        </Part>
      ) : null}
      {mine ? <p>{t('ask')}</p> : null}
      {open('clearText') ? (
        <EventForm side="/my" view={view} act="clearText" shown={shown.id} label={t('fine')}>
          <Button>{t('fine')}</Button>
        </EventForm>
      ) : null}
      {open('objectToText') ? (
        <Fold summary={t('object')}>
          <EventForm side="/my" view={view} act="objectToText" shown={shown.id} label={t('object')}>
            <TextArea name="words" label={t('objectText')} hint={t('objectHint')} rows={4} />
            <Button look="quiet">{t('objectSend')}</Button>
          </EventForm>
        </Fold>
      ) : null}
    </Card>
  )
}
