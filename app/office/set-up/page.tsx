import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Notice, Page, Section } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { readSetUp } from '@/lib/directory/read-set-up'
import { MoveRegion } from './move-region'
import { RegionDuties } from './region-duties'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setUp'))('title') }
}

/** What the organisation lacks, for those who can fix it. Not found for anyone else. */
export default async function SetUpPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [actor, t, asked] = await Promise.all([requireActor(), getTranslations('setUp'), props.searchParams])
  const view = await readSetUp(actor)
  if (!view) notFound()
  const missing = view.regions.reduce((sum, region) => sum + region.gaps.length, 0)

  return (
    <Page title={t('title')} lede={t('lede')}>
      <div role="status" className="empty:hidden">
        {asked.done === 'moved' ? <Notice>{t('move.moved')}</Notice> : null}
      </div>
      <p className="text-ink-soft">{t('missing', { count: missing })}</p>
      {view.circles.length > 0 ? (
        <Notice tone="warn" title={t('circles.title')}>
          <p>{t('circles.about')}</p>
          <ul className="list-disc pl-5">
            {view.circles.map((circle) => (
              <li key={circle.join()}>{[...circle, circle[0]].join(' → ')}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {view.regions.map((region) => (
        <Section key={region.id} title={region.name}>
          <RegionDuties region={region} />
        </Section>
      ))}
      {view.mayMove ? (
        <Section title={t('move.title')}>
          <MoveRegion regions={view.regions} />
        </Section>
      ) : null}
    </Page>
  )
}
