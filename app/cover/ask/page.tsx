import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ActForm, Button, Page, RadioGroup, Stack } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { askableMeetings } from '@/lib/cover/askable-meetings'
import type { AskChoice } from '@/lib/cover/views'
import { ask } from './actions'
import { dateField } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cover.ask'))('title') }
}

const hour = { hour: 'numeric', minute: '2-digit' } as const
const weekday = { weekday: 'long', ...hour } as const
const date = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** Asks for a meeting and a date, and for no reason. */
export default async function Ask() {
  const actor = await requireActor()
  const [choices, t, cover, format] = await Promise.all([
    askableMeetings(actor),
    getTranslations('cover.ask'),
    getTranslations('cover'),
    getFormatter(),
  ])
  const only = choices.length === 1 ? choices[0] : undefined
  const day = (startsAt: number, timeZone: string) =>
    format.dateTime(new Date(startsAt), { ...date, timeZone })
  const dates = ({ id, timeZone, dates, online, region }: AskChoice) => {
    const asked = dates.filter((each) => each.asked).map((each) => day(each.startsAt, timeZone))
    return (
      <Stack>
        <RadioGroup
          name={dateField(id)}
          label={t('date')}
          options={dates
            .filter((each) => !each.asked)
            .map(({ onDate, startsAt }) => ({ value: onDate, label: day(startsAt, timeZone) }))}
        />
        {asked.length > 0 ? <p>{t('alreadyAsked', { dates: format.list(asked) })}</p> : null}
        <p className="text-ink-soft">{online ? t('whoLanguage') : t('whoRegion', { region })}</p>
      </Stack>
    )
  }
  const usually = ({ dates, timeZone }: AskChoice) =>
    dates[0] ? format.dateTime(new Date(dates[0].startsAt), { ...weekday, timeZone }) : undefined
  return (
    <Page
      back={{ href: '/cover', label: cover('request.back') }}
      title={t('title')}
      lede={choices.length > 0 ? t('intro') : t('noMeetings')}
    >
      {choices.length > 0 ? (
        <ActForm action={ask}>
          <RadioGroup
            name="meetingId"
            label={t('meeting')}
            defaultValue={only?.id}
            options={choices.map((choice) => ({
              value: choice.id,
              label: choice.online ? `${choice.name} · ${cover('online')}` : choice.name,
              hint: usually(choice),
              below: dates(choice),
            }))}
          />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : null}
    </Page>
  )
}
