import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActForm, Button, type FormState, Notice, Page, Steps } from '../_ui'
import {
  type Asked,
  type FieldsProps,
  isAnswered,
  type Journey,
  type Kind,
  questionsOf,
  wayBack,
  wayIn,
} from './journey'

export interface QuestionParams {
  params: Promise<{ question: string }>
  searchParams: Promise<{
    /** `check`: from the check page, to change one answer */
    from?: string | string[]
    /** what can be chosen here has changed since it was answered */
    again?: string | string[]
  }>
}

interface QuestionPageProps<K extends Kind> extends QuestionParams {
  journey: Journey<K>
  asked: Asked<K>
  /** keeps the answer to the question of this id */
  action: (id: string, state: FormState, data: FormData) => Promise<FormState>
}

/** One question of a report: how far along, its fields, one button, the way back. */
export async function QuestionPage<K extends Kind>(props: QuestionPageProps<K>) {
  const { journey, asked } = props
  const [{ question: id }, opened, t, say] = await Promise.all([
    props.params,
    props.searchParams,
    getTranslations(),
    journey.say(),
  ])
  const question = journey.questions.find((each) => each.id === id)
  if (!question) notFound()
  const first = journey.questions.find((each) => each.id === question.after)
  if (first && !isAnswered(first, asked.draft)) redirect(`${journey.path}/${first.id}`)
  const ids = questionsOf(journey, asked.draft)
  if (!ids.includes(id)) redirect(wayIn(journey, asked.draft))

  const { texts } = journey
  const { Fields, Below } = question
  const field: FieldsProps<K>['field'] = (name) => ({ name, defaultValue: asked.draft[name] })
  const fields = { ...asked, t: say, field }
  const fromCheck = opened.from === 'check'
  const [current, total] = [ids.indexOf(id) + 1, ids.length]
  const back = fromCheck ? `${journey.path}/check` : wayBack(journey, id, asked.draft)
  return (
    <Page back={{ href: back, label: t('ui.back') }}>
      <Steps current={current} total={total} label={t(`${texts}.step`, { current, total })} />
      {opened.again ? <Notice tone="warn">{t(`${texts}.again`)}</Notice> : null}
      <ActForm action={props.action.bind(null, id)}>
        {fromCheck ? <input type="hidden" name="from" value="check" /> : null}
        <Fields {...fields} />
        <Button>{t('ui.continue')}</Button>
      </ActForm>
      {Below ? <Below {...fields} /> : null}
      <p className="text-small text-ink-soft">{t(`${texts}.saved`)}</p>
    </Page>
  )
}

/** The title of the browser's window. */
export async function questionMetadata<K extends Kind>(
  { questions }: Journey<K>,
  { params }: QuestionParams,
): Promise<Metadata> {
  const { question: id } = await params
  const question = questions.find((each) => each.id === id)
  return question ? { title: (await getTranslations())(question.title) } : {}
}
