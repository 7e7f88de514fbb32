import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Card, DateTime, Notice, Page, Section, TextLink } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { maySeeSetUp } from '@/lib/directory/read-set-up'
import { readOutcomes } from '@/lib/outcomes/read-outcomes'
import { readWaiting } from '@/lib/outcomes/read-waiting'
import { trailIntact } from '@/lib/outcomes/trail-intact'
import type { TrailView } from '@/lib/outcomes/views'
import { WaitingTable } from './waiting-table'
import { YearTables } from './year-tables'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office'))('title') }
}

/** Outcomes, waiting times and the state of the trail, as numbers only. Nothing here links to a case. */
export default async function OfficePage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('office')])
  const [outcomes, waiting, trail] = await Promise.all([
    readOutcomes(actor),
    readWaiting(actor),
    trailIntact(actor),
  ])
  if (!outcomes || !waiting || !trail) notFound()
  const [year, number] = outcomes.until.split('-Q')
  return (
    <Page title={t('title')} lede={t('lede')}>
      <Section title={t('waiting.title')}>
        <p className="-mt-2 text-ink-soft">{t('waiting.hint')}</p>
        <Card>
          <WaitingTable waiting={waiting} />
        </Card>
      </Section>
      <Section title={t('outcomes')}>
        <p className="-mt-2 text-ink-soft">{t('until', { year: year ?? '', number: number ?? '' })}</p>
        <p className="text-ink-soft">{t('withheldHint')}</p>
        {outcomes.years.length === 0 ? <p>{t('nothingYet')}</p> : null}
        {outcomes.years.map((one) => (
          <YearTables key={one.year} year={one} matters={outcomes.matters} measures={outcomes.measures} />
        ))}
      </Section>
      <Section title={t('trail.title')}>
        <Trail trail={trail} />
      </Section>
      {maySeeSetUp(actor) ? (
        <Section title={t('setUp.title')}>
          <p>
            <TextLink href="/office/set-up">{t('setUp.link')}</TextLink>
          </p>
        </Section>
      ) : null}
    </Page>
  )
}

async function Trail({ trail }: { trail: TrailView }) {
  const t = await getTranslations('office.trail')
  return (
    <Notice tone={trail.intact ? 'info' : 'warn'} title={t(trail.intact ? 'intact' : 'broken')}>
      <p>
        {t(trail.intact ? 'intactAbout' : 'brokenAbout')} {t('checked')} <DateTime at={trail.checkedAt} />.
      </p>
    </Notice>
  )
}
