import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EventForm } from '@/app/_case/event-form'
import { Button, Page, spoken, TextArea } from '@/app/_ui'
import type { CasePersonEventType, CaseView } from '@/lib/cases/model/views'

/** One seldom act on a page of its own: what it means, a place for words, one button. */
export function TextPage(props: {
  view: CaseView
  title: string
  lede?: string
  /** stands between the explanation and the words */
  before?: ReactNode
  label: string
  hint?: string
  send: string
  act: CasePersonEventType
  look?: 'danger'
  /** what to say instead of a form when it is not possible now; null: it is */
  notNow: string | null
}) {
  const t = useTranslations('receipt')
  return (
    <Page
      back={{ href: '/receipt/case', label: t('backTo') }}
      kicker={spoken(props.view.name)}
      title={props.title}
      lede={props.lede}
    >
      {props.before}
      {props.notNow ? (
        <p>{props.notNow}</p>
      ) : (
        <EventForm side="/receipt" view={props.view} act={props.act}>
          <TextArea name="words" label={props.label} hint={props.hint} />
          <Button look={props.look}>{props.send}</Button>
        </EventForm>
      )}
    </Page>
  )
}
