import { createTranslator } from 'use-intl/core'
import type { OfficeRole } from '@/lib/policy'
import type messages from '@/messages/en.json'
import { chooseLocale } from '@/messages/locales'

export type OfficeLabel = (role: OfficeRole, region: string) => string

/** The name of an office in this language, e.g. "Volunteer Advisor, Harbour". */
export async function officeLabels(locale: string): Promise<OfficeLabel> {
  const chosen = chooseLocale(locale)
  const { default: all }: { default: typeof messages } = await import(`../../messages/${chosen}.json`)
  const t = createTranslator({
    locale: chosen,
    messages: { directory: all.directory },
    namespace: 'directory',
  })
  return (role, region) => t('office', { role: t(`role.${role}`), region })
}
