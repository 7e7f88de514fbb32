import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActForm, Button, Card, Fold, TextArea } from '@/app/_ui'
import type { CasePersonEventType, CaseView } from '@/lib/cases/model/views'
import type { Side } from './case-path'
import { SeenVersion } from './seen-version'
import { sendEvent } from './send-event'

export interface EventFormProps {
  /** whose page the form is on */
  side: Side
  view: Pick<CaseView, 'name' | 'workflow' | 'availableEvents' | 'version'>
  act: CasePersonEventType
  /**
   * `card` is open, `fold` is closed at first: headed, explained and labelled by `messages.events`, and drawn only
   * while the event is open to this reader. Left out: the page around it does all that.
   */
  as?: 'card' | 'fold'
  /** said by screen readers when they list the forms of a page; left out: what the button says */
  label?: string
  /** what the act means, above the form */
  body?: ReactNode
  /** the proposal or decision that is answered: with it, no version is compared */
  answers?: string
  /** the text that is answered, once it was shown */
  shown?: string
  /** what the field for the text is called; left out: it has none, or the children draw it */
  words?: string
  hint?: string
  /** what the button says; left out without `as`: the children draw it */
  button?: string
  look?: 'primary' | 'quiet' | 'danger'
  /** further fields, above the text */
  children?: ReactNode
}

/** The form of any event of the registry: what it answers, its fields, its text, its button. */
export function EventForm({ as, ...props }: EventFormProps) {
  const t = useTranslations('events')
  if (!as) return <Form {...props} />
  const { act, view, label = t(`${act}.label`), body = t(`${act}.help`) } = props
  if (!view.availableEvents.includes(act)) return null
  const form = <Form {...props} label={label} body={body} button={props.button ?? label} />
  return as === 'fold' ? <Fold summary={label}>{form}</Fold> : <Card title={label}>{form}</Card>
}

function Form(props: Omit<EventFormProps, 'as'>) {
  const { side, view, act, label, body, answers, shown, words, hint, button, look, children } = props
  const at = { side, name: view.name, workflow: view.workflow }
  return (
    <>
      {body ? <p>{body}</p> : null}
      <ActForm action={sendEvent.bind(null, at, act)} label={label ?? button}>
        {answers === undefined ? (
          <SeenVersion version={view.version} />
        ) : (
          <input type="hidden" name="proposalId" value={answers} />
        )}
        {shown === undefined ? null : <input type="hidden" name="shownId" value={shown} />}
        {children}
        {words === undefined ? null : <TextArea name="words" label={words} hint={hint} rows={4} />}
        {button === undefined ? null : <Button look={look ?? 'quiet'}>{button}</Button>}
      </ActForm>
    </>
  )
}
