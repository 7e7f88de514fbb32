import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/app/_case/done'
import { sendEvent } from '@/app/_case/send-event'
import { ActForm, Button, Card, DateTime, Fold, OwnText, Page, spoken, TextArea } from '@/app/_ui'
import { readAdvice } from '@/lib/advice/read-advice'
import { requireActor } from '@/lib/auth/current-actor'
import type { AdviceView } from '@/lib/cases/model/concern-views'

/** A question on a masked case, for the one who was asked and the one who asks. Nothing else is reachable from here. */
export default async function AdvicePage(props: {
  params: Promise<{ name: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [actor, { name }, { done }, t] = await Promise.all([
    requireActor(),
    props.params,
    props.searchParams,
    getTranslations('desk.advice'),
  ])
  const view = await readAdvice(actor, name)
  if (!view) notFound()
  const asked = view.capacities.includes('adviceGiver')
  return (
    <Page
      back={{ href: '/desk', label: t('back') }}
      kicker={spoken(view.name)}
      title={t(asked ? 'title' : 'titleMine')}
      lede={t(asked ? 'lede' : 'ledeMine')}
    >
      <DoneNotice kind="handler" done={done} />
      <Card title={t('question')}>
        <p className="-mt-2 text-small text-ink-soft">
          <DateTime at={view.askedAt} />
        </p>
        <OwnText>{view.question}</OwnText>
      </Card>
      {view.answer === null ? null : (
        <Card title={t('answer')} tone="accent">
          <OwnText>{view.answer}</OwnText>
        </Card>
      )}
      <State view={view} />
      {view.state === 'asked' ? asked ? <Answer name={view.name} /> : <TakeBack name={view.name} /> : null}
    </Page>
  )
}

async function State({ view }: { view: AdviceView }) {
  const t = await getTranslations('where.state')
  const { by, state } = view
  return (
    <p className="text-ink-soft">
      {t(state)} {state === 'asked' && by !== null ? <DateTime at={by} style="dayYear" /> : null}
    </p>
  )
}

/** The question as the action behind its forms knows it. */
const question = (name: string) => ({ side: '/desk', name, workflow: 'advice' }) as const

async function Answer({ name }: { name: string }) {
  const t = await getTranslations('desk.advice')
  return (
    <>
      <ActForm action={sendEvent.bind(null, question(name), 'giveAdvice')} label={t('write')}>
        <TextArea name="words" label={t('write')} hint={t('writeHint')} />
        <Button>{t('send')}</Button>
      </ActForm>
      <Fold summary={t('declineTitle')}>
        <p>{t('declineBody')}</p>
        <ActForm action={sendEvent.bind(null, question(name), 'declineAdvice')} label={t('declineTitle')}>
          <Button look="quiet">{t('decline')}</Button>
        </ActForm>
      </Fold>
    </>
  )
}

async function TakeBack({ name }: { name: string }) {
  const t = await getTranslations('desk.advice')
  return (
    <ActForm action={sendEvent.bind(null, question(name), 'withdrawAdvice')} label={t('withdraw')}>
      <Button look="quiet">{t('withdraw')}</Button>
    </ActForm>
  )
}
