import { useTranslations } from 'next-intl'
import { PhoneLink } from '../../_ui/crisis/crisis-help'
import { type Country, type CrisisLine, helpByCountry } from '../../_ui/crisis/lines'

const kinds: readonly CrisisLine['about'][] = ['despair', 'substance', 'health']

/** The emergency number of one country, large, then its help lines grouped by what they are for. */
export function CountryNumbers({ country, name }: { country: Country; name: string }) {
  const t = useTranslations('help')
  const { emergency, lines } = helpByCountry[country]
  return (
    <section aria-label={name} className="flex flex-col gap-5 border-t border-line pt-5">
      <h3 className="text-h3">{name}</h3>
      <p className="flex flex-wrap items-center justify-between gap-x-4 rounded-card bg-alarm px-5 py-2 text-[1.35rem] text-alarm-ink">
        <span className="font-bold">{t('emergency')}</span>
        <PhoneLink number={emergency} />
      </p>
      {kinds.map((kind) => {
        const ofKind = lines.filter((line) => line.about === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind} className="flex flex-col">
            <h4 className="mb-1 text-small font-bold text-ink-soft">{t(`about.${kind}`)}</h4>
            <ul className="flex flex-col divide-y divide-line">
              {ofKind.map((line) => (
                <li key={line.number} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
                  <span>{line.name}</span>
                  <span className="text-accent-ink">
                    <PhoneLink number={line.number} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
