import { getTranslations } from 'next-intl/server'
import { Button, Card, Fold, LinkButton, Section, TextArea, TextField } from '@/app/_ui'
import type { ToldView } from '@/lib/cases/lapse-views'
import type { CaseView } from '@/lib/cases/views'
import { deskTitle } from '../../title'
import { CaseForm } from '../case-form'
import { CaseFrame } from '../case-frame'
import { deskPath } from '../desk-path'
import { ShownToReporter } from '../hearing/shown-to-reporter'
import { type CasePageProps, openCase } from '../open-case'
import { TellReporter } from './tell-reporter'
import { TellRespondent } from './tell-respondent'
import { ToldList } from './told-list'

export const generateMetadata = deskTitle

/** What was told to whom, word for word; and what is still to be told to either side, or put right with others. */
export default async function ToldPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.told')
  const { lapse } = view
  const open = (event: CaseView['openEvents'][number]) => view.openEvents.includes(event)
  const text = lapse?.shown && lapse.shown.points.length === 0 ? lapse.shown : null
  // once it was told it stands below, among what was told
  const shown = text && (text.state !== 'cleared' || open('informRespondent')) ? text : null
  const stands = lapse?.decisions?.findLast((each) => each.state === 'stands')
  // told of the decision that stands; an earlier one has to be told anew
  const knows = (whom: ToldView['to']) =>
    stands !== undefined && (lapse?.told.some(({ to, at }) => to === whom && at >= stands.at) ?? false)
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {knows('reporter') && knows('respondent') ? <Next view={view} /> : null}
      {open('informReporter') ? <TellReporter view={view} again={knows('reporter')} /> : null}
      {shown ? <ShownToReporter view={view} shown={shown} put="informRespondent" /> : null}
      {lapse ? (
        <TellRespondent view={view} lapse={lapse} again={shown !== null || knows('respondent')} />
      ) : null}
      <div className="flex flex-col gap-3">
        {open('correctOthers') ? <TellOthers view={view} act="correctOthers" /> : null}
        {open('tellOther') ? <TellOthers view={view} act="tellOther" /> : null}
      </div>
      {knows('reporter') && knows('respondent') ? null : <Next view={view} />}
      <Section title={t('so')}>
        <ToldList told={lapse?.told ?? []} empty={t('nobody')} />
      </Section>
    </CaseFrame>
  )
}

/** Somebody else who has to know, or who was told what no longer holds. */
async function TellOthers({ view, act }: { view: CaseView; act: 'tellOther' | 'correctOthers' }) {
  const [t, events] = await Promise.all([getTranslations('desk.told'), getTranslations(`events.${act}`)])
  const before = view.lapse?.told.filter((each) => each.to === 'other').map((each) => each.toWhom) ?? []
  const correcting = act === 'correctOthers'
  return (
    <Fold summary={events('label')} open={correcting}>
      <p>{events('help')}</p>
      <CaseForm view={view} act={act} label={events('label')}>
        <TextField
          name="toWhom"
          label={t('toWhom')}
          defaultValue={correcting ? [...new Set(before)].join(', ') : undefined}
        />
        <TextArea name="text" label={t('text')} hint={t('textHint')} rows={4} watchNames={false} />
        <Button look="quiet">{events('label')}</Button>
      </CaseForm>
    </Fold>
  )
}

/** What comes when both sides know. */
async function Next({ view }: { view: CaseView }) {
  const [t, events] = await Promise.all([
    getTranslations('desk.told.next'),
    getTranslations('events.startMeasures'),
  ])
  if (!view.openEvents.includes('startMeasures') && !view.openEvents.includes('close')) return null
  return (
    <Card title={t('title')} tone="accent">
      {view.openEvents.includes('startMeasures') ? (
        <CaseForm view={view} act="startMeasures" label={events('label')}>
          <p>{events('help')}</p>
          <Button>{events('label')}</Button>
        </CaseForm>
      ) : null}
      {view.openEvents.includes('close') ? (
        <LinkButton href={deskPath(view.name, 'close')} look="quiet">
          {t('close')}
        </LinkButton>
      ) : null}
    </Card>
  )
}
