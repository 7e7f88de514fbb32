import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { casePath } from '@/app/_case/case-path'
import { EventForm } from '@/app/_case/event-form'
import {
  Button,
  Card,
  DateTime,
  Fold,
  LinkButton,
  OwnText,
  Section,
  Stack,
  TextArea,
  TextField,
} from '@/app/_ui'
import type { ToldView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { CaseFrame } from '../case-frame'
import { ShownToReporter } from '../hearing/shown-to-reporter'
import { type CasePageProps, openCase } from '../open-case'
import { toldSoFar } from '../told-so-far'
import { TellReporter, TellRespondent } from './tell'

/** The disclosure record, and what each side or others are still to be told. */
export default async function NotifyPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.told')
  const { concern } = view
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const text = concern?.shown && concern.shown.points.length === 0 ? concern.shown : null
  // once sent, it is listed below in the disclosure record
  const shown = text && (text.state !== 'cleared' || open('informRespondent')) ? text : null
  const { reporterKnows, respondentKnows } = toldSoFar(view)
  const bothKnow = reporterKnows && respondentKnows
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {bothKnow ? <Next view={view} /> : null}
      {open('informReporter') ? <TellReporter view={view} again={reporterKnows} /> : null}
      {shown ? <ShownToReporter view={view} shown={shown} put="informRespondent" /> : null}
      {concern ? (
        <TellRespondent view={view} concern={concern} again={shown !== null || respondentKnows} />
      ) : null}
      <div className="flex flex-col gap-3">
        {open('correctOthers') ? <TellOthers view={view} act="correctOthers" /> : null}
        {open('tellOther') ? <TellOthers view={view} act="tellOther" /> : null}
      </div>
      {bothKnow ? null : <Next view={view} />}
      <Section title={t('so')}>
        <ToldList told={concern?.told ?? []} empty={t('nobody')} />
      </Section>
    </CaseFrame>
  )
}

/** For people outside the case who need to know, or who were told something that proved wrong. */
async function TellOthers({ view, act }: { view: CaseView; act: 'tellOther' | 'correctOthers' }) {
  const [t, events] = await Promise.all([getTranslations('desk.told'), getTranslations(`events.${act}`)])
  const before = view.concern?.told.filter((each) => each.to === 'other').map((each) => each.recipient) ?? []
  const correcting = act === 'correctOthers'
  return (
    <Fold summary={events('label')} open={correcting}>
      <p>{events('help')}</p>
      <EventForm side="/desk" view={view} act={act} label={events('label')}>
        <TextField
          name="recipient"
          label={t('recipient')}
          defaultValue={correcting ? [...new Set(before)].join(', ') : undefined}
        />
        <TextArea name="text" label={t('text')} hint={t('textHint')} rows={4} watchNames={false} />
        <Button look="quiet">{events('label')}</Button>
      </EventForm>
    </Fold>
  )
}

/** What comes when those who have to know do: a beginning only where something follows. */
async function Next({ view }: { view: CaseView }) {
  const [t, events] = await Promise.all([
    getTranslations('desk.told.next'),
    getTranslations('events.startMeasures'),
  ])
  const { reporterKnows, respondentKnows, follows } = toldSoFar(view)
  const begin = follows && view.availableEvents.includes('startMeasures')
  const close = view.availableEvents.includes('close')
  if (!begin && !close) return null
  return (
    <Card title={t(reporterKnows && respondentKnows ? 'title' : 'titleOne')} tone="accent">
      {begin ? (
        <EventForm side="/desk" view={view} act="startMeasures" label={events('label')}>
          <p>{events('help')}</p>
          <Button>{events('label')}</Button>
        </EventForm>
      ) : null}
      {close ? (
        <LinkButton href={casePath('/desk', view.name, 'close')} look={begin ? 'quiet' : undefined}>
          {t('close')}
        </LinkButton>
      ) : null}
    </Card>
  )
}

/** The disclosure record, newest first: the exact text, which cannot be changed. */
function ToldList({ told, empty }: { told: ToldView[]; empty: string }) {
  const t = useTranslations('desk.told')
  if (told.length === 0) return <p className="text-ink-soft">{empty}</p>
  return (
    <Stack>
      {told.toReversed().map((each) => (
        <Card
          key={each.id}
          level={3}
          title={each.to === 'other' ? t('to.other', { whom: each.recipient }) : t(`to.${each.to}`)}
        >
          <p className="-mt-2 text-small text-ink-soft">
            <DateTime at={each.at} />
          </p>
          <OwnText>{each.text}</OwnText>
        </Card>
      ))}
    </Stack>
  )
}
