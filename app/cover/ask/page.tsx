import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ActForm, Button, Page, RadioGroup } from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { askableMeetings } from '@/lib/cover/askable-meetings'
import type { AskChoice } from '@/lib/cover/views'
import { ask } from './actions'
import { dateField } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cover.ask'))('title') }
}

const day = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const

/** A meeting and a date; there is no third question. */
export default async function Ask() {
  const actor = await requireActor()
  const [choices, t, cover, format] = await Promise.all([
    askableMeetings(actor),
    getTranslations('cover.ask'),
    getTranslations('cover'),
    getFormatter(),
  ])
  const only = choices.length === 1 ? choices[0] : undefined
  const dates = ({ id, timeZone, dates }: AskChoice) => (
    <RadioGroup
      name={dateField(id)}
      label={t('date')}
      options={dates.map(({ onDate, startsAt, asked }) => ({
        value: onDate,
        label: format.dateTime(new Date(startsAt), { ...day, timeZone }),
        hint: asked ? t('alreadyAsked') : undefined,
      }))}
    />
  )
  return (
    <Page
      back={{ href: '/cover', label: cover('request.back') }}
      title={t('title')}
      lede={choices.length > 0 ? t('intro') : t('noMeetings')}
    >
      {choices.length > 0 ? (
        <ActForm action={ask}>
          {/* the dates of a meeting show once it is chosen, or always where the browser cannot tell */}
          <div className="[&_div:has(>label)>div]:hidden [&_div:has(>label_:checked)>div]:block">
            <RadioGroup
              name="meetingId"
              label={t('meeting')}
              defaultValue={only?.id}
              options={choices.map((choice) => ({
                value: choice.id,
                label: choice.online ? `${choice.name} · ${cover('online')}` : choice.name,
                hint: choice.online ? t('whoLanguage') : t('whoRegion', { region: choice.region }),
                below: dates(choice),
              }))}
            />
          </div>
          <Button>{t('send')}</Button>
        </ActForm>
      ) : null}
    </Page>
  )
}
