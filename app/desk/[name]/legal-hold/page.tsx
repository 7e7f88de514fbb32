import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Thread } from '@/app/_case/thread'
import { textWith } from '@/app/_case/words-with'
import { DateField, Notice, Section } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'

/** The only thing that stops erasing: asked by Central Office, agreed by a second office, dated, lapsing by itself. */
export default async function LegalHoldPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.legalHold')
  const state = holdOf(view)
  const acts = ['requestLegalHold', 'confirmLegalHold', 'liftLegalHold'] as const
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      <Notice tone={state === 'requested' ? 'warn' : 'info'}>{t(`state.${state}`)}</Notice>
      {state === 'none' ? null : <Reasons view={view} title={t('reasons')} />}
      <EventForm
        side="/desk"
        as="card"
        view={view}
        act="requestLegalHold"
        words={t('words')}
        hint={t('textHint')}
      />
      <EventForm
        side="/desk"
        as="card"
        view={view}
        act="confirmLegalHold"
        words={t('words')}
        hint={t('textHint')}
      >
        <DateField name="until" label={t('until')} />
      </EventForm>
      <EventForm
        side="/desk"
        as="card"
        view={view}
        act="liftLegalHold"
        words={t('words')}
        hint={t('liftHint')}
      />
      {acts.some((act) => view.availableEvents.includes(act)) ? null : <p>{t('nothing')}</p>}
    </CaseFrame>
  )
}

const moves = {
  requestLegalHold: 'requested',
  confirmLegalHold: 'held',
  liftLegalHold: 'none',
  legalHoldDue: 'none',
} as const

/** Whether a legal hold was asked for, or is in force, as the handler's timeline tells it. */
function holdOf({ timeline }: CaseView): 'none' | 'requested' | 'held' {
  const last = timeline.findLast(({ event }) => Object.hasOwn(moves, event))?.event
  return last === undefined ? 'none' : moves[last as keyof typeof moves]
}

/** Why the hold was asked for, and why the second approver agreed. Reasons of earlier holds are among the notes. */
function Reasons({ view, title }: { view: CaseView; title: string }) {
  const asked = textWith(view, 'requestLegalHold')
  const agreed = textWith(view, 'confirmLegalHold')
  const said = [asked, agreed].filter((each) => each !== null).filter(({ at }) => at >= (asked?.at ?? 0))
  return (
    <Section title={title}>
      <Thread kind="handler" messages={said} />
    </Section>
  )
}
