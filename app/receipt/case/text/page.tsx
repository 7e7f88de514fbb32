import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { PointList } from '@/app/_case/point-list'
import { ActPage } from '@/app/_case/text-page'
import { Button, Card, DateTime, Fold, Notice, OwnText, TextArea } from '@/app/_ui'
import { openReport, type ReportPageProps } from '../open-report'

/** The exact text meant for the person it is about, before it goes: clear it, or object with reasons. */
export default async function Text(props: ReportPageProps) {
  const [{ view, reader }, t] = await Promise.all([openReport(props), getTranslations('receipt.text')])
  const shown = view.concern?.shown ?? null
  const open = (event: 'clearText' | 'objectToText') => view.availableEvents.includes(event)
  return (
    <ActPage
      view={view}
      reader={reader}
      title={t('title')}
      lede={shown ? t(shown.points.length > 0 ? 'lede' : 'ledeOutcome') : t('none')}
    >
      {shown ? (
        <>
          <Card>
            <p className="text-small text-ink-soft">
              {t.rich('since', { when: () => <DateTime at={shown.at} /> })}
            </p>
            {shown.text ? <OwnText>{shown.text}</OwnText> : null}
            <PointList points={shown.points} />
          </Card>
          {shown.state === 'shown' ? null : <Notice>{t(`state.${shown.state}`)}</Notice>}
          {shown.objection ? (
            <Card title={t('objection')} level={3} tone="sunk">
              <OwnText>{shown.objection}</OwnText>
            </Card>
          ) : null}
          {open('clearText') ? (
            <div className="flex flex-col gap-3">
              <p>{t('clearMore')}</p>
              <EventForm side="/receipt" view={view} act="clearText" shown={shown.id} label={t('clear')}>
                <Button>{t('clear')}</Button>
              </EventForm>
            </div>
          ) : null}
          {open('objectToText') ? (
            <Fold summary={t('objectTitle')}>
              <EventForm
                side="/receipt"
                view={view}
                act="objectToText"
                shown={shown.id}
                label={t('objectTitle')}
              >
                <TextArea name="words" label={t('object')} hint={t('objectHint')} rows={5} />
                <Button look="quiet">{t('send')}</Button>
              </EventForm>
            </Fold>
          ) : null}
        </>
      ) : null}
    </ActPage>
  )
}
