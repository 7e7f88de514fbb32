import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { wayIn } from '@/app/_journey/journey'
import { Started } from '@/app/_journey/started'
import {
  ActForm,
  Button,
  Card,
  CrisisHelpNear,
  LinkButton,
  Notice,
  Page,
  RadioGroup,
  TextLink,
} from '@/app/_ui'
import { currentActor } from '@/lib/auth/current-actor'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import { begin, discard } from './actions'
import { concernReport } from './journey'
import { readVisit } from './visit'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('title') }
}

const ways = ['named', 'confidential', 'anonymous'] as const
const takenFrom = ['own', 'phone', 'letter'] as const

/** Before a word is written: what this is, where to begin, three ways of being known, and what happens next. */
export default async function AboutStart(props: { searchParams: Promise<{ gone?: string | string[] }> }) {
  const [t, visit, actor, { gone }] = await Promise.all([
    getTranslations('about'),
    readVisit(),
    currentActor(),
    props.searchParams,
  ])
  // what was sent from here waits for two of its words
  if (visit?.draft.sent && visit.draft.receipt) redirect('/concern/receipt')
  const { mayTake } = await concernChoices(actor)
  const answered = Object.keys(visit?.draft.answers ?? {}).some((answer) => answer !== 'taken')
  const started = visit && answered && !visit.draft.sent ? visit.draft : null
  return (
    <Page title={t('title')} lede={t('start.lede')}>
      {gone && !visit ? (
        <Notice tone="warn" title={t('gone.title')}>
          {t('gone.text')}
        </Notice>
      ) : null}
      {started ? (
        <Started texts="about" next={wayIn(concernReport, started.answers)} discard={discard} />
      ) : null}
      <div className="flex flex-col gap-1 border-l-[5px] border-accent pl-5">
        <p className="text-lede font-bold">{t('start.promise')}</p>
        <p>{t('start.promiseMore')}</p>
      </div>
      {started ? null : (
        <ActForm action={begin} label={t('start.begin')}>
          {mayTake ? (
            <RadioGroup
              name="taken"
              label={t('start.taken.label')}
              hint={t('start.taken.hint')}
              defaultValue="own"
              options={takenFrom.map((way) => ({ value: way, label: t(`start.taken.${way}`) }))}
            />
          ) : null}
          <Button>{t('start.begin')}</Button>
          <p className="text-small text-ink-soft">
            {t(actor ? 'start.signedIn' : 'start.notSignedIn')}{' '}
            {actor ? null : <TextLink href="/sign-in?next=/concern">{t('start.signIn')}</TextLink>}
          </p>
        </ActForm>
      )}
      <Card title={t('start.waysTitle')}>
        <p>{t('start.ways')}</p>
        <dl className="flex flex-col gap-4">
          {ways.map((way) => (
            <div key={way} className="border-l-[3px] border-accent pl-4">
              <dt className="font-bold">{t(`start.${way}.title`)}</dt>
              <dd>{t(`start.${way}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t('start.nextTitle')}>
        <ol className="flex list-decimal flex-col gap-2 pl-6">
          {(['offered', 'heard', 'decided', 'told'] as const).map((step) => (
            <li key={step}>{t(`done.next.${step}`)}</li>
          ))}
        </ol>
      </Card>
      <div className="grid gap-4 sm:grid-cols-2">
        <Card tone="sunk" title={t('start.slipTitle')} level={3}>
          <p>{t('start.slip')}</p>
          <p>
            <TextLink href="/report">{t('start.slipOwn')}</TextLink>
          </p>
        </Card>
        <Card tone="sunk" title={t('start.browserTitle')} level={3}>
          <p>{t('start.browser')}</p>
        </Card>
      </div>
      <Notice title={t('start.backTitle')}>
        <p>
          <LinkButton href="/receipt" look="quiet">
            {t('start.back')}
          </LinkButton>
        </p>
      </Notice>
      <CrisisHelpNear timeZone={actor?.timeZone ?? null} slip={false} />
    </Page>
  )
}
