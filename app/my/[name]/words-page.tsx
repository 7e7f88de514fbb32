import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, type FormAction, Page, TextArea } from '@/app/_ui'
import { spoken } from '@/app/_ui/code-name'
import type { CaseView } from '@/lib/cases/views'
import { matterPath } from './matter-path'

/** One seldom act on a page of its own: what it means, a place for words, one button. */
export function WordsPage(props: {
  view: CaseView
  title: string
  lede?: string
  /** stands between the explanation and the words */
  before?: ReactNode
  label: string
  hint?: string
  send: string
  action: FormAction
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
        <ActForm action={props.action}>
          <SeenVersion version={props.view.version} />
          <TextArea name="words" label={props.label} hint={props.hint} />
          <Button>{props.send}</Button>
        </ActForm>
      )}
    </Page>
  )
}
