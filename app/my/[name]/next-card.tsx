import { useTranslations } from 'next-intl'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Card, Fold, LinkButton, OwnWords, Row, Stack } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import { acceptTie, extendHearing, objectToTie, passItOn, sendNow } from './actions'
import { matterPath } from './matter-path'
import { nextStep, type Reader } from './next-step'

/** The one thing to do now, or the good news that there is nothing to do. */
export function NextCard({ view, reader }: { view: CaseView; reader: Reader }) {
  const t = useTranslations('my.next')
  const how = useTranslations('resolution')
  const step = nextStep(view, reader)
  const link = (folder: string, look?: 'quiet') => (
    <Row>
      <LinkButton href={matterPath(view.name, folder)} look={look}>
        {t(`${step as 'talk'}.action`)}
      </LinkButton>
    </Row>
  )
  switch (step) {
    case 'tie':
      return <TieCard view={view} />
    case 'held':
    case 'nobodyYet':
      return (
        <Card title={t(`${step}.title`)} tone="accent">
          <p>{t(`${step}.body`)}</p>
          <ActForm action={(step === 'held' ? sendNow : passItOn).bind(null, view.name)}>
            <SeenVersion version={view.version} />
            <Button>{t(`${step}.action`)}</Button>
          </ActForm>
        </Card>
      )
    case 'speak':
      return (
        <Card title={t('speak.title')} tone="accent">
          <p>{t('speak.body')}</p>
          {link('conversation')}
          {view.openEvents.includes('extendHearing') ? (
            <ActForm action={extendHearing.bind(null, view.name)} label={t('speak.moreTime')}>
              <SeenVersion version={view.version} />
              <p className="text-ink-soft">{t('speak.moreTimeBody')}</p>
              <Button look="quiet">{t('speak.moreTime')}</Button>
            </ActForm>
          ) : null}
        </Card>
      )
    case 'told':
    case 'withdrawn':
      return (
        <Card title={t(`${step}.title`)} tone="sunk">
          <p>{t(`${step}.body`)}</p>
        </Card>
      )
    case 'closed': {
      const { resolution } = view.where
      const reasons = view.conversation?.findLast((message) => message.kind === 'reasons')
      return (
        <Card title={t('closed.title')} tone="sunk">
          {resolution ? <p>{t('closed.body', { how: how(resolution) })}</p> : null}
          {reasons ? <Quoted>{reasons.text}</Quoted> : null}
          {link('conversation', 'quiet')}
        </Card>
      )
    }
    case 'waitForSomeone':
      return (
        <Card title={t('waitForSomeone.title')} tone="sunk">
          <p>{t('waitForSomeone.body')}</p>
          {link('conversation', 'quiet')}
          {view.openEvents.includes('passItOn') ? (
            <Fold summary={t('waitForSomeone.sooner')}>
              <p>{t('waitForSomeone.soonerBody')}</p>
              <ActForm action={passItOn.bind(null, view.name)} label={t('nobodyYet.action')}>
                <SeenVersion version={view.version} />
                <Button look="quiet">{t('nobodyYet.action')}</Button>
              </ActForm>
            </Fold>
          ) : null}
        </Card>
      )
    case 'review':
    case 'talk':
      return (
        <Card title={t(`${step}.title`)} tone={step === 'talk' ? 'accent' : 'sunk'}>
          <p>{t(`${step}.body`)}</p>
          {link('conversation', step === 'talk' ? undefined : 'quiet')}
        </Card>
      )
    case 'answer':
    case 'checkIn':
    case 'plan':
    case 'waitProposal':
    case 'secondPerson': {
      const mine = step === 'answer' || step === 'checkIn'
      return (
        <Card title={t(`${step}.title`)} tone={mine ? 'accent' : 'sunk'}>
          <p>{t(`${step}.body`)}</p>
          {link('response', mine ? undefined : 'quiet')}
        </Card>
      )
    }
  }
}

/** A declared tie in the words of the one who has it; both answers are equally easy. */
function TieCard({ view }: { view: CaseView }) {
  const t = useTranslations('my.next.tie')
  const tie = view.conversation?.findLast((message) => message.kind === 'tie')
  return (
    <Card title={tie ? t('title', { name: tie.from.name }) : t('titleUnnamed')} tone="accent">
      {tie ? <Quoted>{tie.text}</Quoted> : null}
      <p>{t('body')}</p>
      <Stack gap="s">
        <ActForm action={acceptTie.bind(null, view.name)} label={t('accept')}>
          <SeenVersion version={view.version} />
          <Button wide>{t('accept')}</Button>
        </ActForm>
        <ActForm action={objectToTie.bind(null, view.name)} label={t('object')}>
          <SeenVersion version={view.version} />
          <Button look="quiet" wide>
            {t('object')}
          </Button>
        </ActForm>
      </Stack>
    </Card>
  )
}

function Quoted(props: { children: string }) {
  return (
    <blockquote className="border-l-4 border-accent pl-4">
      <OwnWords>{props.children}</OwnWords>
    </blockquote>
  )
}
