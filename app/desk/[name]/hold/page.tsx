import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, DateField, RadioGroup } from '@/app/_ui'
import { holdReasons } from '@/machines/shared/events'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'

/** On hold, with a reason and a day to look again; or running again. */
export default async function HoldPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.hold')
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {view.availableEvents.includes('resume') ? (
        <Card title={t('resume.title')} tone="accent">
          <p>{t('resume.body')}</p>
          <EventForm side="/desk" view={view} act="resume" label={t('resume.action')}>
            <Button>{t('resume.action')}</Button>
          </EventForm>
        </Card>
      ) : view.availableEvents.includes('hold') ? (
        <EventForm
          side="/desk"
          view={view}
          act="hold"
          words={t('words')}
          hint={t(view.workflow === 'concern' ? 'textHintConcern' : 'textHint')}
          button={t('action')}
          look="primary"
        >
          <RadioGroup
            name="reason"
            label={t('reason')}
            options={holdReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <DateField name="lookAgainOn" label={t('lookAgainOn')} />
        </EventForm>
      ) : (
        <p>{t('nothing')}</p>
      )}
    </CaseFrame>
  )
}
