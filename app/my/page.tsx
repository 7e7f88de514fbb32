import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/app/_case/done'
import { Card, LinkButton, Page, Row, Section, Stack } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { listMyMatters } from '@/lib/cases/view/list-cases'
import { MatterCard } from './matter-card'

/** One's own matters, what waits for oneself first. */
export default async function MyMatters(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor()
  const [cards, t, { done }] = await Promise.all([
    listMyMatters(actor),
    getTranslations('my'),
    props.searchParams,
  ])
  const open = cards.filter((card) => !card.where.closed)
  const closed = cards.filter((card) => card.where.closed)
  return (
    <Page title={t('title')} lede={t('lede')}>
      <DoneNotice kind="party" done={done} />
      {cards.length === 0 ? (
        <Card title={t('empty.title')}>
          <p>{t('empty.body')}</p>
          <Row>
            <LinkButton href="/report">{t('empty.report')}</LinkButton>
            <LinkButton href="/cover" look="quiet">
              {t('empty.cover')}
            </LinkButton>
          </Row>
        </Card>
      ) : null}
      {open.length > 0 ? (
        <Stack>
          {open.map((card) => (
            <MatterCard key={card.name} card={card} />
          ))}
        </Stack>
      ) : null}
      {closed.length > 0 ? (
        <Section title={t('closedOnes')}>
          <Stack>
            {closed.map((card) => (
              <MatterCard key={card.name} card={card} />
            ))}
          </Stack>
        </Section>
      ) : null}
    </Page>
  )
}
