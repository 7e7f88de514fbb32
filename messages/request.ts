import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { currentActor } from '@/lib/auth/current-actor'
import { chooseLocale } from './locales'

/**
 * Language and zone of one request, without a trace of either in the address: the person's own when somebody is
 * signed in, else what the browser prefers. A zone is never guessed for a stranger; dates then read in UTC.
 */
export default getRequestConfig(async () => {
  const actor = await currentActor()
  const locale = chooseLocale(actor?.locale ?? (await headers()).get('accept-language'))
  const { default: messages } = await import(`./${locale}.json`)
  return { locale, messages, timeZone: actor?.timeZone ?? 'UTC' }
})
