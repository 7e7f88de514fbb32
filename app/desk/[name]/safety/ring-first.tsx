import { useTranslations } from 'next-intl'
import { guessCountry, Notice, TextLink } from '@/app/_ui'
import { PhoneLink } from '@/app/_ui/crisis/crisis-help'
import { helpByCountry } from '@/app/_ui/crisis/lines'

/** A page cannot reach anybody tonight; a telephone can. The number is that of the handler's own country. */
export function RingFirst({ timeZone }: { timeZone: string }) {
  const t = useTranslations('desk.safety')
  const country = guessCountry(timeZone, null)
  return (
    <Notice tone="safety" title={t('ringFirst')}>
      {country ? <PhoneLink number={helpByCountry[country].emergency} /> : null}
      <p>{t('asleep')}</p>
      <p>
        <TextLink href="/help">{t('moreNumbers')}</TextLink>
      </p>
    </Notice>
  )
}
