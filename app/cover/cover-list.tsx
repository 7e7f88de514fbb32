import { getTranslations } from 'next-intl/server'
import { Stack } from '@/app/_ui'
import type { CoverCard } from '@/lib/cover/views'
import { CoverState } from './cover-state'
import { MeetingTime } from './meeting-time'

/** Cover requests, soonest first, each with its meeting, date and state. */
export async function CoverList({ cards, readerZone }: { cards: CoverCard[]; readerZone: string }) {
  const t = await getTranslations('cover')
  return (
    <Stack as="ul" gap="s">
      {cards.map(({ id, meeting, state }) => (
        <li
          key={id}
          className="relative flex flex-col gap-2 rounded-card border border-line bg-surface p-5 shadow-card hover:border-line-strong sm:flex-row sm:items-center sm:justify-between sm:gap-6"
        >
          <div>
            <h3 className="text-h3">
              <a href={`/cover/${id}`} className="link after:absolute after:inset-0 after:rounded-card">
                {meeting.name}
              </a>
              {meeting.online ? <span className="font-normal text-ink-soft"> · {t('online')}</span> : null}
            </h3>
            <p>
              <MeetingTime meeting={meeting} readerZone={readerZone} />
            </p>
          </div>
          <div className="flex-none">
            <CoverState state={state} />
          </div>
        </li>
      ))}
    </Stack>
  )
}
