import { getFormatter, getTranslations } from 'next-intl/server'
import type { MeetingOnDate } from '@/lib/cover/views'

const style = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const

/** When a meeting is, in its own time zone; for a reader elsewhere also in theirs. */
export async function MeetingTime({ meeting, readerZone }: { meeting: MeetingOnDate; readerZone: string }) {
  const [format, t] = await Promise.all([getFormatter(), getTranslations('cover')])
  const at = new Date(meeting.startsAt)
  const there = format.dateTime(at, { ...style, timeZone: meeting.timeZone })
  const here = format.dateTime(at, { ...style, timeZone: readerZone })
  return (
    <>
      <time dateTime={at.toISOString()}>{there}</time>
      {there === here ? null : <span className="block text-ink-soft">{t('yourTime', { when: here })}</span>}
    </>
  )
}
