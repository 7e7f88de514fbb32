import { useTranslations } from 'next-intl'
import { TextField } from '@/app/_ui'

export function QuietHours({ from, until }: { from: string | null; until: string | null }) {
  const t = useTranslations('account.quiet')
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-bold">{t('title')}</legend>
      <p className="text-ink-soft">{t('lede')}</p>
      <div className="grid max-w-sm grid-cols-2 gap-4">
        <TextField name="quietFrom" type="time" label={t('from')} defaultValue={from ?? ''} size="short" />
        <TextField name="quietUntil" type="time" label={t('until')} defaultValue={until ?? ''} size="short" />
      </div>
      <p className="text-small text-ink-soft">{t('hint')}</p>
    </fieldset>
  )
}
