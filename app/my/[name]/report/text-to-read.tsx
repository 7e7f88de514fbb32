import { useTranslations } from 'next-intl'
import { PointList } from '@/app/_case/point-list'
import { ShownId } from '@/app/_case/shown-id'
import { Button, Card, DateTime, Fold, OwnText, Part, TextArea } from '@/app/_ui'
import type { ShownText } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { MatterForm } from '../matter-form'

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
        <MatterForm view={view} act="clearText" label={t('fine')}>
          <ShownId id={shown.id} />
          <Button>{t('fine')}</Button>
        </MatterForm>
      ) : null}
      {open('objectToText') ? (
        <Fold summary={t('object')}>
          <MatterForm view={view} act="objectToText" label={t('object')}>
            <ShownId id={shown.id} />
            <TextArea name="words" label={t('objectText')} hint={t('objectHint')} rows={4} />
            <Button look="quiet">{t('objectSend')}</Button>
          </MatterForm>
        </Fold>
      ) : null}
    </Card>
  )
}
