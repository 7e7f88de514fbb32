import { getTranslations } from 'next-intl/server'
import { Card, LinkButton, Page, Section } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { listDesk } from '@/lib/cases/list-cases'
import type { CaseCard } from '@/lib/cases/views'
import { DeskCard } from './desk-card'
import { doneKeyOf } from './done'
import { DoneNotice } from './done-notice'
import { groupCards } from './group-cards'
import { deskTitle } from './title'

export const generateMetadata = deskTitle

/** What waits for an advisor, a coordinator or Central Office: offers first, then their own moves, soonest due first. */
export default async function DeskPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('desk.list')])
  const done = doneKeyOf((await props.searchParams).done)
  const cards = await listDesk(actor)
  if (actor.offices.length === 0 && cards.length === 0) return <NoOffice />
  const { offers, mine, others, aware, closed } = groupCards(cards)
  const quiet = offers.length + mine.length === 0
  return (
    <Page title={t('title')} lede={quiet ? undefined : t('lede')}>
      <DoneNotice done={done} />
      {quiet ? (
        <Card title={t('empty.title')} tone="accent">
          <p>{t(others.length > 0 ? 'nothingMine' : 'empty.body')}</p>
        </Card>
      ) : null}
      <Group title={t('offers')} hint={t('offersHint')} cards={offers} />
      <Group title={t('mine')} cards={mine} />
      <Group title={t('others')} cards={others} />
      {aware.length > 0 ? (
        <Section title={t('aware')}>
          <p className="text-ink-soft">{t('awareCount', { count: aware.length })}</p>
        </Section>
      ) : null}
      <Group title={t('closed')} cards={closed} />
    </Page>
  )
}

function Group({ title, hint, cards }: { title: string; hint?: string; cards: CaseCard[] }) {
  if (cards.length === 0) return null
  return (
    <Section title={title}>
      {hint ? <p className="-mt-2 text-ink-soft">{hint}</p> : null}
      <ul className="flex flex-col gap-3">
        {cards.map((card) => (
          <li key={card.name}>
            <DeskCard card={card} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Somebody who holds no office has come here by an old link. */
async function NoOffice() {
  const t = await getTranslations('desk.list.notAllowed')
  return (
    <Page title={t('title')} lede={t('body')}>
      <LinkButton href="/my">{t('action')}</LinkButton>
    </Page>
  )
}
