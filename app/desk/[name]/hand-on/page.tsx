import { getTranslations } from 'next-intl/server'
import { Button, Card, Fold, RadioGroup } from '@/app/_ui'
import { deskTitle } from '../../title'
import { CaseForm } from '../case-form'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { WordsAct } from '../words-act'

export const generateMetadata = deskTitle

/** To somebody chosen, to the office above, or out of one's own hands. */
export default async function HandOnPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.handOn')
  const open = (event: (typeof view.openEvents)[number]) => view.openEvents.includes(event)
  const choices = view.handOverChoices
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {open('takeBackHandOver') ? (
        <Card title={t('pending.title')} tone="accent">
          <p>{t('pending.body')}</p>
          <CaseForm view={view} act="takeBackHandOver" label={t('pending.action')}>
            <Button look="quiet">{t('pending.action')}</Button>
          </CaseForm>
        </Card>
      ) : null}
      {open('handOver') && choices.length > 0 ? (
        <Card title={t('over.title')}>
          <WordsAct
            view={view}
            act="handOver"
            body={t('over.body')}
            label={t('over.words')}
            hint={t('over.wordsHint')}
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
          </WordsAct>
        </Card>
      ) : null}
      {open('handOver') && choices.length === 0 ? <p>{t('noOne')}</p> : null}
      <div className="flex flex-col gap-3">
        {open('handUp') ? (
          <Fold summary={t('up.title')}>
            <WordsAct
              view={view}
              act="handUp"
              body={t('up.body')}
              label={t('up.words')}
              hint={t('up.wordsHint')}
              button={t('up.action')}
            />
          </Fold>
        ) : null}
        {open('stepAside') ? (
          <Fold summary={t('aside.title')}>
            <p>{t('aside.body')}</p>
            <CaseForm view={view} act="stepAside" label={t('aside.title')}>
              <Button look="quiet">{t('aside.action')}</Button>
            </CaseForm>
          </Fold>
        ) : null}
      </div>
      {['handOver', 'handUp', 'stepAside', 'takeBackHandOver'].some((event) =>
        open(event as 'handOver'),
      ) ? null : (
        <p>{t('nothing')}</p>
      )}
    </CaseFrame>
  )
}
