import { getFormatter, getTranslations } from 'next-intl/server'
import { Card } from '@/app/_ui'
import type { MeetingOnDate } from '@/lib/cover/views'
import { CopyBox } from './copy-box'

const day = { weekday: 'long', day: 'numeric', month: 'long' } as const
const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const

/** A neutral text for the participants: the meeting will not take place, and where else they can go. */
export async function CancellingText(props: {
  meeting: MeetingOnDate
  elsewhere: MeetingOnDate[]
  next: MeetingOnDate | null
}) {
  const [t, cover, format] = await Promise.all([
    getTranslations('cover.text'),
    getTranslations('cover.request'),
    getFormatter(),
  ])
  const when = ({ name, startsAt, timeZone }: MeetingOnDate) => ({
    name,
    date: format.dateTime(new Date(startsAt), { ...day, timeZone }),
    time: format.dateTime(new Date(startsAt), { ...time, timeZone }),
  })
  const lines = [t('first', when(props.meeting))]
  if (props.next) lines.push(t('next', when(props.next)))
  if (props.elsewhere.length > 0) {
    const others = props.elsewhere.map((each) => `- ${t(each.online ? 'otherOnline' : 'other', when(each))}`)
    lines.push([t('others'), ...others].join('\n'))
  }
  return (
    <Card title={cover('textHeading')} id="text">
      <p>{cover('textIntro')}</p>
      <CopyBox
        text={lines.join('\n\n')}
        label={cover('textLabel')}
        copy={cover('copy')}
        copied={cover('copied')}
      />
    </Card>
  )
}
