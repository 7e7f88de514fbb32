import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Notice } from '../notice'
import { type Country, helpByCountry } from './lines'

/** A phone number as a `tel:` link. */
export function PhoneLink(props: { number: string }) {
  return (
    <a
      href={`tel:${props.number.replaceAll(' ', '')}`}
      className="inline-flex min-h-11 items-center gap-2 font-bold underline underline-offset-4"
    >
      <Phone aria-hidden="true" className="size-5 flex-none" />
      {props.number}
    </a>
  )
}

/**
 * Who to call in this country. Beside a slip it also warns that tolerance falls after a break; anywhere else
 * that would only frighten. Without a country it links to the page where one can be chosen. Never asks for a
 * report.
 */
export function CrisisHelp({ country, slip }: { country: Country | null; slip: boolean }) {
  const t = useTranslations('help')
  const help = country ? helpByCountry[country] : null
  const line = help?.lines.find((each) => each.about === 'despair') ?? help?.lines[0]
  return (
    <Notice tone="safety" title={t('short.title')}>
      {slip ? <p>{t('tolerance.text')}</p> : null}
      {help ? (
        <p className="flex flex-wrap items-center gap-x-6">
          <span className="inline-flex flex-wrap items-center gap-x-2">
            {t('emergency')} <PhoneLink number={help.emergency} />
          </span>
          {line ? (
            <span className="inline-flex flex-wrap items-center gap-x-2">
              {line.name} <PhoneLink number={line.number} />
            </span>
          ) : null}
        </p>
      ) : null}
      <p>
        <a href="/help" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t(country ? (slip ? 'short.more' : 'short.numbers') : 'short.choose')}
        </a>
      </p>
    </Notice>
  )
}
