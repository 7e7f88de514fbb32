import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Fold, Section } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** In a report by another person the subject is heard before a plan is proposed. Shows nothing on a self-report. */
export function Hearing({ view }: { view: CaseView }) {
  const t = useTranslations('desk.conversation.hearing')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  if (!open('extendHearing') && !open('noteNotAnswered') && !open('proceedUnheard')) return null
  return (
    <Section title={t('title')}>
      <p>{t('body')}</p>
      <div className="flex flex-col gap-3">
        {open('extendHearing') ? (
          <Fold summary={t('extend')}>
            <p>{t('extendBody')}</p>
            <EventForm side="/desk" view={view} act="extendHearing" label={t('extend')}>
              <Button look="quiet">{t('extendAction')}</Button>
            </EventForm>
          </Fold>
        ) : null}
        {open('noteNotAnswered') ? (
          <Fold summary={t('notAnswered')}>
            <EventForm
              side="/desk"
              view={view}
              act="noteNotAnswered"
              body={t('notAnsweredBody')}
              words={t('notAnsweredText')}
              button={t('notAnsweredAction')}
            />
          </Fold>
        ) : null}
        {open('proceedUnheard') ? (
          <Fold summary={t('unheard')}>
            <EventForm
              side="/desk"
              view={view}
              act="proceedUnheard"
              body={t('unheardBody')}
              words={t('unheardText')}
              button={t('unheardAction')}
            />
          </Fold>
        ) : null}
      </div>
    </Section>
  )
}
