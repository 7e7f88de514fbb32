import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Card, DateTime, Fold, Notice, Page, Stack } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { readRequest } from '@/lib/cover/read-request'
import type { CoverPersonEventType, CoverView } from '@/lib/cover/views'
import { CoverState } from '../cover-state'
import { doneKeyOf } from '../done'
import { MeetingTime } from '../meeting-time'
import { send } from './actions'
import { CancellingText } from './cancelling-text'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cover'))('title') }
}

export default async function CoverRequest(props: {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor()
  const [{ id }, search, t] = await Promise.all([props.params, props.searchParams, getTranslations('cover')])
  const view = await readRequest(actor, id)
  if (!view) notFound()
  const done = doneKeyOf(search.done)
  return (
    <Page
      back={{ href: '/cover', label: t('request.back') }}
      title={view.meeting.name}
      kicker={view.meeting.online ? t('online') : undefined}
      lede={<MeetingTime meeting={view.meeting} readerZone={actor.timeZone} />}
    >
      <div role="status" className="empty:hidden">
        {done ? <Notice>{t(`happened.${done}`)}</Notice> : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CoverState state={view.state} />
        <WhoRunsIt view={view} />
      </div>
      <Acts view={view} />
      {view.elsewhere ? (
        <CancellingText meeting={view.meeting} elsewhere={view.elsewhere} next={view.next} />
      ) : null}
    </Page>
  )
}

/** Who will run the meeting, or what happens if no one does. */
async function WhoRunsIt({ view }: { view: CoverView }) {
  const t = await getTranslations('cover')
  const { state, role, other, unfilledAt } = view
  if (state === 'taken' && role === 'adviceAsker' && other) return <p>{t('takenBy', { name: other })}</p>
  if (state === 'taken' && role === 'taker' && other) return <p>{t('askedBy', { name: other })}</p>
  if (role === 'adviceAsker' && unfilledAt !== null)
    return <p>{t.rich('request.waitingMine', { when: () => <DateTime at={unfilledAt} /> })}</p>
  if (role === 'adviceAsker' && state === 'unfilled') return <p>{t('request.unfilledIntro')}</p>
  return null
}

/** The main act of this page first; the others are folded away until something has changed. */
async function Acts({ view }: { view: CoverView }) {
  const t = await getTranslations('cover.request')
  const asks: CoverPersonEventType[] = view.state === 'unfilled' ? ['cancelMeeting', 'keepMeeting'] : []
  const first = view.availableEvents.filter((event) => event === 'take' || asks.includes(event))
  const later = view.availableEvents.filter((event) => !first.includes(event))
  return (
    <>
      {first.length > 0 ? (
        <Card title={view.role === 'adviceAsker' ? t('unfilledHeading') : undefined} tone="accent">
          {first.map((event) => (
            <Act key={event} view={view} event={event} look={event === 'keepMeeting' ? 'quiet' : 'primary'} />
          ))}
        </Card>
      ) : null}
      {later.length > 0 ? (
        <Fold summary={t('changed')}>
          <Stack gap="l">
            {later.map((event) => (
              <Act key={event} view={view} event={event} look="quiet" />
            ))}
          </Stack>
        </Fold>
      ) : null}
    </>
  )
}

async function Act(props: { view: CoverView; event: CoverPersonEventType; look: 'primary' | 'quiet' }) {
  const { view, event, look } = props
  const t = await getTranslations('cover.request')
  const key = event === 'fellThrough' && view.role === 'adviceAsker' ? 'fellThroughMine' : event
  return (
    <ActForm action={send.bind(null, view.id)} label={t(key)}>
      <div className="flex flex-col gap-3">
        <p>{t(`${key}Hint`)}</p>
        <Button look={look} name="event" value={event}>
          {t(key)}
        </Button>
      </div>
    </ActForm>
  )
}
