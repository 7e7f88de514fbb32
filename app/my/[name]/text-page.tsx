import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EventForm } from '@/app/_case/event-form'
import { ActForm, Button, type FormAction, Page, TextArea } from '@/app/_ui'
import { spoken } from '@/app/_ui/code-name'
import type { CasePersonEventType, CaseView } from '@/lib/cases/model/views'
import { matterPath } from './matter-path'

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
  /** the event it sends; or, for words that move nothing, the action behind the form */
  act: CasePersonEventType | FormAction
  /** what to say instead of a form when it is not possible now; null: it is */
  notNow: string | null
}) {
  const t = useTranslations('my')
  return (
    <Page
      back={{ href: matterPath(props.view.name), label: t('backTo') }}
      kicker={spoken(props.view.name)}
      title={props.title}
      lede={props.lede}
    >
      {props.before}
      {props.notNow ? (
        <p>{props.notNow}</p>
      ) : (
        <Form view={props.view} act={props.act}>
          <TextArea name="words" label={props.label} hint={props.hint} />
          <Button>{props.send}</Button>
        </Form>
      )}
    </Page>
  )
}

function Form(props: { view: CaseView; act: CasePersonEventType | FormAction; children: ReactNode }) {
  const { view, act, children } = props
  if (typeof act === 'function') return <ActForm action={act}>{children}</ActForm>
  return (
    <EventForm side="/my" view={view} act={act}>
      {children}
    </EventForm>
  )
}
