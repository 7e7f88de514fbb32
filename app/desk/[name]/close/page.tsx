import { useFormatter, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { casePath } from '@/app/_case/case-path'
import { EventForm } from '@/app/_case/event-form'
import { Card, Fold, Notice, OwnText, RadioGroup, TextLink } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { type Resolution, resolutions } from '@/machines/slip/events'
import { CaseFrame } from '../case-frame'
import { openAreas } from '../next-step'
import { type CasePageProps, openCase } from '../open-case'

/** How it ended, with reasons that the person reads word for word; or, once closed, how it ended and reopening. */
export default async function ClosePage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.close')
  const ending = await getTranslations('resolution')
  const rare = await getTranslations('desk.otherActs.personDied')
  const { closed, resolution } = view.where
  const ofConcern = view.workflow === 'concern'
  // a concern has its reasons in the decision, and each side reads them in its notification
  const reasons =
    closed && !ofConcern ? view.conversation?.findLast((message) => message.kind === 'reasons') : undefined
  return (
    <CaseFrame
      view={view}
      done={done}
      tab={null}
      title={closed ? t('ended.title') : t('title')}
      lede={closed ? (resolution ? ending(resolution) : undefined) : t(ofConcern ? 'ledeConcern' : 'lede')}
    >
      {closed ? (
        <>
          {reasons ? (
            <Card title={t('ended.reasons')}>
              <OwnText>{reasons.text}</OwnText>
            </Card>
          ) : null}
          <p className="text-ink-soft">{t(ofConcern ? 'keptConcern' : 'kept')}</p>
        </>
      ) : null}
      {view.availableEvents.includes('close') ? (
        <EventForm
          side="/desk"
          view={view}
          act="close"
          words={t('words')}
          hint={t(ofConcern ? 'textHintConcern' : 'textHint')}
          button={t('action')}
          look="primary"
        >
          {/* what was found and how it is resolved was decided by two, and told */}
          {ofConcern ? null : (
            <RadioGroup
              name="resolution"
              label={t('how')}
              options={possibleEndings(view).map((value) => ({
                value,
                label: ending(value),
                hint: t(`explain.${value}`),
              }))}
            />
          )}
          {ofConcern ? null : <Notice>{t('theyRead')}</Notice>}
        </EventForm>
      ) : closed ? null : (
        <NotYet view={view} />
      )}
      {view.availableEvents.includes('reopen') ? (
        <Fold summary={t('reopen.title')}>
          <EventForm
            side="/desk"
            view={view}
            act="reopen"
            body={t(ofConcern ? 'reopen.bodyConcern' : 'reopen.body')}
            words={t('reopen.words')}
            button={t('reopen.action')}
          />
        </Fold>
      ) : null}
      {view.availableEvents.includes('personDied') ? (
        <Fold summary={rare('title')}>
          <EventForm
            side="/desk"
            view={view}
            act="personDied"
            body={rare('body')}
            words={rare('words')}
            button={rare('action')}
          />
        </Fold>
      ) : null}
    </CaseFrame>
  )
}

/** What really happened bounds how it can be said to have ended: nothing agreed or imposed that never was. */
function possibleEndings({ timeline }: CaseView): readonly Resolution[] {
  const happened = (event: string) => timeline.some((entry) => entry.event === event)
  return resolutions.filter(
    (ending) =>
      (ending !== 'agreed' || happened('agree')) && (ending !== 'imposed' || happened('confirmImposed')),
  )
}

/** Why it cannot be closed now, and what would open it. */
function NotYet({ view }: { view: CaseView }) {
  const t = useTranslations('desk.notYet')
  const area = useTranslations('area')
  const format = useFormatter()
  const { where } = view
  const missing = openAreas(view)
  const ofConcern = view.workflow === 'concern'
  const telling = ofConcern && /^(informing|inForce)/.test(where.state)
  const reasons = [
    missing.length > 0 &&
      t('closeAreas', { areas: format.list(missing.map((each) => area(`${each}.label`))) }),
    !ofConcern && (where.hearing === 'invited' || where.hearing === 'timePassed') && t('closeHeard'),
    (where.safety === 'raised' || where.safety === 'actionTaken' || where.safety === 'reviewed') &&
      t('closeSafety'),
    (where.temporaryMeasure === 'inPlace' || where.temporaryMeasure === 'confirmed') &&
      t('closeTemporaryMeasure'),
    ofConcern && !telling && t('closeDecision'),
    telling && t('closeTold'),
    view.concern?.conflict === 'raised' && t('closeConflict'),
  ].filter((reason) => reason !== false)
  return (
    <Notice title={t('title')}>
      {(reasons.length > 0 ? reasons : [t('closeMove')]).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {telling ? (
        <TextLink href={casePath('/desk', view.name, 'notify')}>{t('closeToldAction')}</TextLink>
      ) : null}
    </Notice>
  )
}
