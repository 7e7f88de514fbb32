import { getTranslations } from 'next-intl/server'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Card, Fold, RadioGroup } from '@/app/_ui'
import { deskTitle } from '../../title'
import { stepAside } from '../actions'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { WordsAct } from '../words-act'
import { handOver, handUp, takeBackHandOver } from './actions'

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
          <ActForm action={takeBackHandOver.bind(null, view.name)} label={t('pending.action')}>
            <SeenVersion version={view.version} />
            <Button look="quiet">{t('pending.action')}</Button>
          </ActForm>
        </Card>
      ) : null}
      {open('handOver') && choices.length > 0 ? (
        <Card title={t('over.title')}>
          <WordsAct
            view={view}
            action={handOver}
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
              action={handUp}
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
            <ActForm action={stepAside.bind(null, view.name)} label={t('aside.title')}>
              <SeenVersion version={view.version} />
              <Button look="quiet">{t('aside.action')}</Button>
            </ActForm>
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
