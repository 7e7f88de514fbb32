import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button, CrisisHelpNear, DateTime, Notice, Page, spoken, TextArea } from '@/app/_ui'
import type { CasePersonEventType, CaseView } from '@/lib/cases/model/views'
import { EventForm } from './event-form'
import { pathOf, type Reader } from './reader'
import { textOf } from './words'

/** Pages of one seldom act that needs only a text, by their folder; their messages have the same name. */
const shared = {
  conflict: 'raiseConflict',
  retaliation: 'reportRetaliation',
  review: 'askReview',
  safety: 'raiseSafety',
} as const satisfies Record<string, CasePersonEventType>
type TextFolder = keyof typeof shared | 'consent' | 'withdraw'

/** The event that a folder's page sends; null for a folder that this reader has not. */
function eventOf(folder: string, { kind }: Reader): CasePersonEventType | null {
  if (Object.hasOwn(shared, folder)) return shared[folder as keyof typeof shared]
  if (folder === 'consent' && kind === 'party') return 'consentEnded'
  return folder === 'withdraw' && kind === 'phrase' ? 'withdraw' : null
}

/** One seldom act on a page of its own: what it means, a text field, one button. */
export async function TextPage(props: { view: CaseView; reader: Reader; folder: string }) {
  const { view, reader } = props
  const act = eventOf(props.folder, reader)
  if (!act) notFound()
  const folder = props.folder as TextFolder
  const t = await textOf(reader.kind, folder)
  return (
    <ActPage
      view={view}
      reader={reader}
      title={t('title')}
      lede={folder === 'safety' ? undefined : t('lede')}
    >
      {folder === 'safety' ? <HelpFirst view={view} reader={reader} /> : null}
      {folder === 'review' ? <Until view={view} /> : null}
      {view.availableEvents.includes(act) ? (
        <EventForm side={reader.side} view={view} act={act}>
          <TextArea name="words" label={t('words')} hint={folder === 'consent' ? undefined : t('textHint')} />
          <Button>{t('send')}</Button>
        </EventForm>
      ) : (
        <p>{t('notNow')}</p>
      )}
    </ActPage>
  )
}

/** The frame of a page one goes to and comes back from. */
export function ActPage(props: {
  view: CaseView
  reader: Reader
  title: string
  lede?: string
  children: ReactNode
}) {
  const t = useTranslations('case')
  return (
    <Page
      back={{ href: pathOf(props.reader), label: t('backTo') }}
      kicker={spoken(props.view.name)}
      title={props.title}
      lede={props.lede}
    >
      {props.children}
    </Page>
  )
}

/** Help that answers at once comes before a safety concern, also about oneself. */
async function HelpFirst({ view, reader }: { view: CaseView; reader: Reader }) {
  const t = await getTranslations('case.safety')
  return (
    <>
      <Notice tone="safety">{t('asleep')}</Notice>
      <CrisisHelpNear timeZone={reader.timeZone} slip={view.workflow === 'slip'} />
    </>
  )
}

/** How long a review can still be asked for. */
async function Until({ view: { where } }: { view: CaseView }) {
  const t = await getTranslations('case.review')
  const { deadline, by } = where
  if (deadline !== 'reviewWindow' || by === null) return null
  return <p>{t.rich('until', { date: () => <DateTime at={by} style="dayYear" /> })}</p>
}
