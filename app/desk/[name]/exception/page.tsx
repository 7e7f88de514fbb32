import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Card, Notice, RadioGroup } from '@/app/_ui'
import { firewallGrounds } from '@/machines/slip/events'
import { CaseFrame } from '../case-frame'
import { SplitForm } from '../links/split-form'
import { type CasePageProps, openCase } from '../open-case'
import { toldOf } from '../told-so-far'

/**
 * The three exceptions to what a person is promised before a self-report. For each, a second approver agrees, the text
 * stays in this case, and the person is told unless that endangers someone.
 */
export default async function ExceptionPage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const t = await getTranslations('desk.exception')
  const state = view.firewall ?? 'none'
  const agreed = state === 'agreed' && view.capacities.includes('handler')
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      <Notice title={t('staysTitle')}>{t('stays')}</Notice>
      {state === 'none' ? null : <p className="font-bold">{t(`state.${state}`)}</p>}
      {agreed && view.exceptionOpened ? <p>{t('opened')}</p> : null}
      <EventForm
        side="/desk"
        view={view}
        act="tellOfException"
        words={t('tell')}
        hint={t('tellHint')}
        look="primary"
        as={toldOf(view) ? 'fold' : 'card'}
      />
      {agreed && view.firewallGround === 'seriousHarm' && !view.exceptionOpened ? (
        <Card title={t('openTitle')}>
          <p>{t('open')}</p>
          <SplitForm actor={actor} view={view} why="exception" />
        </Card>
      ) : null}
      <EventForm
        side="/desk"
        view={view}
        act="askException"
        words={t('reasons')}
        hint={t('reasonsHint')}
        as={state === 'none' ? 'card' : 'fold'}
      >
        <RadioGroup
          name="ground"
          label={t('ground')}
          options={firewallGrounds.map((value) => ({
            value,
            label: t(`grounds.${value}.label`),
            hint: t(`grounds.${value}.about`),
          }))}
        />
      </EventForm>
      {view.availableEvents.includes('askException') || state !== 'none' ? null : <p>{t('nothing')}</p>}
    </CaseFrame>
  )
}
