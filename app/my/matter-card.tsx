import { getFormatter, getTranslations } from 'next-intl/server'
import { casePath } from '@/app/_case/case-path'
import { stateText } from '@/app/_case/where-text'
import { DateTime, StatusPill, spoken } from '@/app/_ui'
import type { CaseCard } from '@/lib/cases/model/views'

/** One case in the list: its name, its state, who is to act and by when. No text. */
export async function MatterCard({ card }: { card: CaseCard }) {
  const [t, where, format] = await Promise.all([getTranslations('my'), stateText(), getFormatter()])
  const { waitsForMe, waitsForPeople, by, closed } = card.where
  const others = waitsForPeople.filter((person) => !person.isMe).map((person) => person.name)
  return (
    <article className="relative flex flex-col gap-2 rounded-card border border-line bg-surface p-5 shadow-card hover:border-line-strong sm:p-6">
      <h2 className="text-h3">
        <a href={casePath('/my', card.name)} className="link after:absolute after:inset-0 after:rounded-card">
          {spoken(card.name)}
        </a>
      </h2>
      <p>{where(card)}</p>
      {card.capacities.includes('reporter') && !card.capacities.includes('subject') ? (
        <p className="text-ink-soft">{t('reported')}</p>
      ) : null}
      {card.capacities.includes('respondent') ? <p className="text-ink-soft">{t('saidOfYou')}</p> : null}
      {closed ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
          {waitsForMe ? <StatusPill tone="you">{t('waitsForYou')}</StatusPill> : null}
          {!waitsForMe && others.length > 0 ? (
            <span>{t('waitsForOther', { names: format.list(others, { type: 'disjunction' }) })}</span>
          ) : null}
          {by === null ? null : <span>{t.rich('by', { when: () => <DateTime at={by} /> })}</span>}
        </p>
      )}
    </article>
  )
}
