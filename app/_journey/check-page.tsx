import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActForm, type FormAction, Notice, Page, SummaryList } from '../_ui'
import { type AnswerRow, fingerprint, type Journey, type Kind, questionsOf, wayBack } from './journey'

export interface CheckParams {
  /** `changed`: what was to be sent is no longer what was shown */
  searchParams: Promise<{ changed?: string | string[] }>
}

/** Everything once more, who will be able to read it, and the one button that sends. */
export async function CheckPage<K extends Kind>(props: {
  journey: Journey<K>
  answers: K['answers']
  choices: K['choices']
  /** what no question asked; it cannot be changed here */
  settled?: AnswerRow[]
  /** who will be able to read it, and what else is to be known before sending */
  children: ReactNode
  /** what happens after sending, in words */
  after: string
  action: FormAction
  buttons: ReactNode
  searchParams: CheckParams['searchParams']
}) {
  const { journey, answers, choices, settled = [] } = props
  const [{ changed }, t, ui, say] = await Promise.all([
    props.searchParams,
    getTranslations(`${journey.texts}.check`),
    getTranslations('ui'),
    journey.say(),
  ])
  const ids = questionsOf(journey, answers)
  const changeable = journey.questions
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, rows }) => {
      const change = { href: `${journey.path}/${id}?from=check`, label: ui('change') }
      return rows(answers, { choices, t: say }).map((row) => ({ ...row, change }))
    })
  return (
    <Page
      title={t('title')}
      lede={t('lede')}
      back={{ href: wayBack(journey, 'check', answers), label: ui('back') }}
    >
      {changed ? <Notice tone="warn">{t('changed')}</Notice> : null}
      <SummaryList rows={[...settled, ...changeable]} />
      {props.children}
      <div className="flex flex-col gap-1 border-l-[5px] border-accent pl-5">
        <p className="text-lede font-bold">{t('promise')}</p>
        <p>{props.after}</p>
      </div>
      <ActForm action={props.action}>
        <input type="hidden" name="shown" value={fingerprint(answers)} />
        {props.buttons}
      </ActForm>
    </Page>
  )
}

/** Several answers to one question, one below the other. */
export function Lines(props: { lines: readonly string[] }) {
  return props.lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}
