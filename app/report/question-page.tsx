import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActForm, Button, type FormAction, Notice, Page, Steps } from '../_ui'
import { type Question, questions, wayBack } from './steps'

export interface QuestionPageProps {
  question: Question
  action: FormAction
  opened: QuestionOpened
  /** below the form */
  below?: ReactNode
  children: ReactNode
}

/** One question of the report: how far along, the field, one button, the way back. */
export function QuestionPage({ question, action, opened, below, children }: QuestionPageProps) {
  const t = useTranslations()
  const fromCheck = opened.from === 'check'
  const current = questions.indexOf(question) + 1
  return (
    <Page back={{ href: fromCheck ? '/report/check' : wayBack(question), label: t('ui.back') }}>
      <Steps
        current={current}
        total={questions.length}
        label={t('report.step', { current, total: questions.length })}
      />
      {opened.again ? <Notice tone="warn">{t('report.again')}</Notice> : null}
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

export interface QuestionOpened {
  /** `check`: from "check your answers", to change one */
  from?: string | string[]
  /** what can be chosen here has changed since it was answered */
  again?: string | string[]
}

export interface QuestionParams {
  searchParams: Promise<QuestionOpened>
}
