import { useTranslations } from 'next-intl'
import { DateTime, Section, StatusPill, spoken } from '@/app/_ui'
import type { AdviceCard } from '@/lib/advice/read-advice'

/** Questions without names: those put to this reader, and those they put to others. */
export function Advice({ cards }: { cards: AdviceCard[] }) {
  const t = useTranslations('desk.list.advice')
  const state = useTranslations('desk.consult.state')
  if (cards.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="flex flex-col gap-3">
        {cards.map((card) => (
          <li
            key={card.name}
            className="relative flex flex-col gap-1.5 rounded-card border border-line bg-surface p-5 shadow-card hover:border-line-strong"
          >
            <p className="text-small text-ink-soft">{spoken(card.name)}</p>
            <h3 className="text-h3">
              <a
                href={`/desk/advice/${card.name}`}
                className="text-ink no-underline after:absolute after:inset-0 after:rounded-card hover:underline"
              >
                {t(card.capacity)}
              </a>
            </h3>
            <p className="flex flex-wrap items-center gap-2">
              <StatusPill tone={card.waitsForMe ? 'you' : 'wait'}>{state(card.state)}</StatusPill>
              {card.state === 'asked' && card.by !== null ? (
                <span className="text-small text-ink-soft">
                  {t('by')} <DateTime at={card.by} />
                </span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
