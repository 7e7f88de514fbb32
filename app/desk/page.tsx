import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/app/_case/done'
import { Card, LinkButton, Notice, Page, Section } from '@/app/_ui'
import { listAdvice } from '@/lib/advice/read-advice'
import { requireActor } from '@/lib/auth/current-actor'
import type { CaseCard } from '@/lib/cases/model/views'
import { listDesk } from '@/lib/cases/view/list-cases'
import { Advice } from './advice-list'
import { DeskCard } from './desk-card'
import { groupCards } from './group-cards'

/** What waits for an advisor, a coordinator or Central Office: offers first, then their own moves, soonest due first. */
export default async function DeskPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('desk.list')])
  const { done } = await props.searchParams
  const [cards, advice] = await Promise.all([listDesk(actor), listAdvice(actor)])
  if (actor.offices.length + cards.length + advice.length === 0) return <NoOffice />
  const { offers, mine, running, others, aware, closed } = groupCards(cards)
  const quiet = offers.length + mine.length === 0 && !advice.some((each) => each.waitsForMe)
  return (
    <Page title={t('title')} lede={quiet ? undefined : t('lede')}>
      <DoneNotice kind="handler" done={done} />
      {quiet ? (
        <Card title={t('empty.title')} tone="accent">
          <p>{t(others.length + running.length > 0 ? 'nothingMine' : 'empty.body')}</p>
        </Card>
      ) : null}
      <Group title={t('offers')} hint={t('offersHint')} cards={offers} />
      <Group title={t('mine')} cards={mine} />
      <Advice cards={advice} />
      <Group title={t('running')} cards={running} />
      <Group title={t('others')} cards={others} />
      <Aware cards={aware} />
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

/**
 * Cases of which the reader may only know that they wait: a count, and whether a person may be in danger. Retaliation
 * against a reporter counts too, also after the case has ended.
 */
async function Aware({ cards }: { cards: CaseCard[] }) {
  const t = await getTranslations('desk.list')
  const concern = cards.some((card) => card.where.safety === 'raised')
  const others = cards.filter((card) => card.where.safety !== 'raised')
  const urgent = others.filter((card) => card.workflow === 'concern')
  const waiting = others.filter((card) => card.workflow === 'slip' && !card.where.closed)
  if (!concern && urgent.length + waiting.length === 0) return null
  return (
    <Section title={t('aware')}>
      {concern ? <Notice tone="safety">{t('awareSafety')}</Notice> : null}
      {urgent.length > 0 ? <Notice tone="warn">{t('awareUrgent', { count: urgent.length })}</Notice> : null}
      {waiting.length > 0 ? (
        <p className="text-ink-soft">{t('awareCount', { count: waiting.length })}</p>
      ) : null}
    </Section>
  )
}

/** A person without an office has followed an old link. */
async function NoOffice() {
  const t = await getTranslations('desk.list.notAllowed')
  return (
    <Page title={t('title')} lede={t('body')}>
      <LinkButton href="/my">{t('action')}</LinkButton>
    </Page>
  )
}
