import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, type FormAction, Page, spoken, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

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
  action: FormAction
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
        <ActForm action={props.action}>
          <SeenVersion version={props.view.version} />
          <TextArea name="words" label={props.label} hint={props.hint} />
          <Button look={props.look}>{props.send}</Button>
        </ActForm>
      )}
    </Page>
  )
}
