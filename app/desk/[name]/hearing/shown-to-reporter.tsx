import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { PointList } from '@/app/_case/point-list'
import { Button, Card, DateTime, Notice, OwnText, StatusPill } from '@/app/_ui'
import type { ShownText } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'

const tones = { shown: 'wait', cleared: 'done', objected: 'warn' } as const

/** A text that waits for the reporter, or may go on: exactly this text is what the other side gets. */
export function ShownToReporter(props: {
  view: CaseView
  shown: ShownText
  put: 'putToRespondent' | 'informRespondent'
}) {
  const { view, shown, put } = props
  const t = useTranslations('desk.hearing')
  const events = useTranslations('events')
  return (
    <Card title={t('shownTitle')} tone={shown.state === 'cleared' ? 'accent' : 'plain'}>
      <p className="-mt-2 flex flex-wrap items-center gap-3 text-small text-ink-soft">
        <DateTime at={shown.at} />
        <StatusPill tone={tones[shown.state]}>{t(`shown.${shown.state}`)}</StatusPill>
      </p>
      {shown.text ? <OwnText>{shown.text}</OwnText> : null}
      <PointList points={shown.points} />
      {shown.objection ? (
        <Notice tone="warn" title={t(shown.state === 'objected' ? 'objection' : 'overridden')}>
          <OwnText>{shown.objection}</OwnText>
        </Notice>
      ) : null}
      {view.availableEvents.includes(put) && shown.state === 'cleared' ? (
        <>
          <p>{events(`${put}.help`)}</p>
          <EventForm side="/desk" view={view} act={put} shown={shown.id} label={events(`${put}.label`)}>
            <Button>{events(`${put}.label`)}</Button>
          </EventForm>
        </>
      ) : null}
      <EventForm side="/desk" view={view} act="overrideObjection" words={t('overrideText')} as="fold" />
    </Card>
  )
}
