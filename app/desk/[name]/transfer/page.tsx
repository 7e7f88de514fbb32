import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, Fold, RadioGroup } from '@/app/_ui'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'

/** Transfer to a chosen person, escalate to the office above, or leave the case. */
export default async function TransferPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.transfer')
  const open = (event: (typeof view.availableEvents)[number]) => view.availableEvents.includes(event)
  const choices = view.transferChoices
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {open('takeBackTransfer') ? (
        <Card title={t('pending.title')} tone="accent">
          <p>{t('pending.body')}</p>
          <EventForm side="/desk" view={view} act="takeBackTransfer" label={t('pending.action')}>
            <Button look="quiet">{t('pending.action')}</Button>
          </EventForm>
        </Card>
      ) : null}
      {open('transfer') && choices.length > 0 ? (
        <Card title={t('over.title')}>
          <EventForm
            side="/desk"
            view={view}
            act="transfer"
            body={t('over.body')}
            words={t('over.words')}
            hint={t('over.textHint')}
            button={t('over.action')}
            look="primary"
          >
            <RadioGroup
              name="toPersonId"
              label={t('over.to')}
              options={choices.map(({ id, name, office }) => ({
                value: id,
                label: name,
                hint: office === name ? undefined : office,
              }))}
            />
          </EventForm>
        </Card>
      ) : null}
      {open('transfer') && choices.length === 0 ? <p>{t('noOne')}</p> : null}
      <div className="flex flex-col gap-3">
        {open('escalate') ? (
          <Fold summary={t('up.title')}>
            <EventForm
              side="/desk"
              view={view}
              act="escalate"
              body={t('up.body')}
              words={t('up.words')}
              hint={t('up.textHint')}
              button={t('up.action')}
            />
          </Fold>
        ) : null}
        {open('recuse') ? (
          <Fold summary={t('aside.title')}>
            <p>{t('aside.body')}</p>
            <EventForm side="/desk" view={view} act="recuse" label={t('aside.title')}>
              <Button look="quiet">{t('aside.action')}</Button>
            </EventForm>
          </Fold>
        ) : null}
      </div>
      {['transfer', 'escalate', 'recuse', 'takeBackTransfer'].some((event) =>
        open(event as 'transfer'),
      ) ? null : (
        <p>{t('nothing')}</p>
      )}
    </CaseFrame>
  )
}
