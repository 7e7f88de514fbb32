import { useFormatter } from 'next-intl'
import type { LocalDate } from '@/machines/effects'

const styles = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  dayYear: { day: 'numeric', month: 'long', year: 'numeric' },
  dayTime: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
  time: { hour: 'numeric', minute: '2-digit' },
} as const

/** An instant (milliseconds, domain time) in the reader's zone and language, as `<time>`. */
export function DateTime(props: { at: number; style?: keyof typeof styles }) {
  const format = useFormatter()
  return (
    <time dateTime={new Date(props.at).toISOString()}>
      {format.dateTime(new Date(props.at), styles[props.style ?? 'dayTime'])}
    </time>
  )
}

/** A calendar date without a zone: the same day for every reader. */
export function DayDate(props: { on: LocalDate; style?: 'day' | 'dayYear' }) {
  const format = useFormatter()
  return (
    <time dateTime={props.on}>
      {format.dateTime(new Date(`${props.on}T12:00:00Z`), {
        ...styles[props.style ?? 'day'],
        timeZone: 'UTC',
      })}
    </time>
  )
}
