import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, Card, Fold, TextArea } from '@/app/_ui'
import type { CasePersonEventType, CaseView } from '@/lib/cases/model/views'
import type { DeskAct } from './acts'
import { CaseForm } from './case-form'

export interface EventActProps {
  view: CaseView
  /** an act named like its event; drawn only while the event is open to this reader */
  act: DeskAct & CasePersonEventType
  /** what the words are called; left out: the act needs none */
  words?: string
  hint?: string
  /** `card` stands open, `fold` waits to be opened */
  as?: 'card' | 'fold'
  look?: 'primary' | 'quiet' | 'danger'
  answers?: string
  /** further fields, above the words */
  children?: ReactNode
}

/** One act, in the words that `messages.events` has for it: what it is called, what it means, its fields, its button. */
export function EventAct({ view, act, words, hint, as = 'card', look, answers, children }: EventActProps) {
  const t = useTranslations('events')
  if (!view.availableEvents.includes(act)) return null
  const label = t(`${act}.label`)
  const inside = (
    <>
      <p>{t(`${act}.help`)}</p>
      <CaseForm view={view} act={act} label={label} answers={answers}>
        {children}
        {words === undefined ? null : <TextArea name="words" label={words} hint={hint} rows={4} />}
        <Button look={look ?? 'quiet'}>{label}</Button>
      </CaseForm>
    </>
  )
  return as === 'fold' ? <Fold summary={label}>{inside}</Fold> : <Card title={label}>{inside}</Card>
}
