import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/lib/auth/current-actor'
import { Button, Card, guessCountry, Notice, Page, SelectField } from '../../_ui'
import { isCountry } from '../../_ui/crisis/country'
import { countries } from '../../_ui/crisis/lines'
import { CountryNumbers } from './country-numbers'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('help'))('title') }
}

interface Props {
  searchParams: Promise<{ country?: string | string[] }>
}

/** Crisis help: no account, no report, and no record of the visit. */
export default async function Help({ searchParams }: Props) {
  const [t, locale, { country: asked }, actor, sent] = await Promise.all([
    getTranslations('help'),
    getLocale(),
    searchParams,
    currentActor(),
    headers(),
  ])
  const country = isCountry(asked)
    ? asked
    : guessCountry(actor?.timeZone ?? null, sent.get('accept-language'))
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const options = countries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))

  return (
    <Page title={t('title')} lede={t('lede')}>
      <Notice tone="safety" title={t('urgent.title')}>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>{t('urgent.breath')}</li>
          <li>{t('urgent.hurt')}</li>
          <li>{t('urgent.withdrawal')}</li>
        </ul>
        <p>{t('urgent.stay')}</p>
      </Notice>

      <Card title={t('choose.title')}>
        <form method="get" className="flex flex-col gap-4 sm:flex-row sm:items-end">
          <div className="min-w-0 flex-1">
            <SelectField
              name="country"
              label={t('choose.label')}
              options={options}
              defaultValue={country ?? ''}
              empty={t('choose.empty')}
            />
          </div>
          <Button look="quiet">{t('choose.show')}</Button>
        </form>
        {country ? <CountryNumbers country={country} name={names.of(country) ?? country} /> : null}
        <p className="text-small text-ink-soft">{t('check')}</p>
      </Card>

      <Notice tone="warn" title={t('tolerance.title')}>
        <p>{t('tolerance.text')}</p>
        <p>{t('tolerance.stopping')}</p>
        <p>{t('tolerance.alone')}</p>
      </Notice>

      <Card tone="sunk" title={t('someone.title')}>
        <p>{t('someone.text')}</p>
      </Card>
      <Card tone="sunk" title={t('elsewhere.title')}>
        <p>
          {t.rich('elsewhere.text', {
            list: (name) => (
              <a href="https://findahelpline.com/" rel="noreferrer" className="link">
                {name}
              </a>
            ),
          })}
        </p>
      </Card>
    </Page>
  )
}
