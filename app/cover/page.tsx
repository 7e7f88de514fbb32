import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton, Page, Row, Section } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { listMyRequests } from '@/lib/cover/list-my-requests'
import { listOpenRequests } from '@/lib/cover/list-open-requests'
import { CoverList } from './cover-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cover'))('title') }
}

/** Asking for cover, and the meetings this reader could take for another facilitator. */
export default async function Cover() {
  const actor = await requireActor()
  const [mine, others, t] = await Promise.all([
    listMyRequests(actor),
    listOpenRequests(actor),
    getTranslations('cover'),
  ])
  const asked = mine.filter((card) => card.role === 'adviceAsker')
  const taking = mine.filter((card) => card.role === 'taker')
  const zone = { readerZone: actor.timeZone }
  return (
    <Page title={t('title')} lede={t('intro')}>
      <Row>
        <LinkButton href="/cover/ask">{t('askLink')}</LinkButton>
      </Row>
      <Section title={t('mine')}>
        {asked.length > 0 ? <CoverList cards={asked} {...zone} /> : <p>{t('mineEmpty')}</p>}
      </Section>
      {taking.length > 0 ? (
        <Section title={t('taking')}>
          <CoverList cards={taking} {...zone} />
        </Section>
      ) : null}
      <Section title={t('others')}>
        <p className="text-ink-soft">{others.length > 0 ? t('othersIntro') : t('othersEmpty')}</p>
        <CoverList cards={others} {...zone} />
      </Section>
    </Page>
  )
}
