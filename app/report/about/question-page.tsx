import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActForm, Button, type FormAction, Notice, Page, Steps } from '@/app/_ui'
import type { QuestionOpened } from './open-question'
import { type Draft, type Question, questionsOf, wayBack } from './steps'

export interface QuestionPageProps {
  question: Question
  action: FormAction
  draft: Draft
  opened: QuestionOpened
  /** below the form */
  below?: ReactNode
  children: ReactNode
}

/** One question of the report: how far along, the field, one button, the way back. */
export function QuestionPage({ question, action, draft, opened, below, children }: QuestionPageProps) {
  const t = useTranslations()
  const fromCheck = opened.from === 'check'
  const questions = questionsOf(draft)
  const [current, total] = [questions.indexOf(question) + 1, questions.length]
  return (
    <Page back={{ href: fromCheck ? '/report/about/check' : wayBack(question, draft), label: t('ui.back') }}>
      <Steps current={current} total={total} label={t('about.step', { current, total })} />
      {opened.again ? <Notice tone="warn">{t('about.again')}</Notice> : null}
      <ActForm action={action}>
        {fromCheck ? <input type="hidden" name="from" value="check" /> : null}
        {children}
        <Button>{t('ui.continue')}</Button>
      </ActForm>
      {below}
      <p className="text-small text-ink-soft">{t('about.saved')}</p>
    </Page>
  )
}
