import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActForm, Button, type FormAction, Page, Steps } from '../_ui'
import { type Question, questions, wayBack } from './steps'

export interface QuestionPageProps {
  question: Question
  action: FormAction
  /** opened from "check your answers" to change one */
  fromCheck: boolean
  /** above the form */
  above?: ReactNode
  /** below the form */
  below?: ReactNode
  children: ReactNode
}

/** One question of the report: how far along, the field, one button, the way back. */
export function QuestionPage({ question, action, fromCheck, above, below, children }: QuestionPageProps) {
  const t = useTranslations()
  const current = questions.indexOf(question) + 1
  return (
    <Page back={{ href: fromCheck ? '/report/check' : wayBack(question), label: t('ui.back') }}>
      <Steps
        current={current}
        total={questions.length}
        label={t('report.step', { current, total: questions.length })}
      />
      {above}
      <ActForm action={action}>
        {fromCheck ? <input type="hidden" name="from" value="check" /> : null}
        {children}
        <Button>{t('ui.continue')}</Button>
      </ActForm>
      {below}
      <p className="text-small text-ink-soft">{t('report.saved')}</p>
    </Page>
  )
}

export interface QuestionParams {
  searchParams: Promise<{ from?: string | string[] }>
}
