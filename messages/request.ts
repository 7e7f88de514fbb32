import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { currentActor } from '@/lib/auth/current-actor'
import { chooseLocale, varietyOf } from './locales'

/**
 * Language and zone of one request, without a trace of either in the address: the person's own when somebody is
 * signed in, else what the browser prefers. A zone is never guessed for a stranger; dates then read in UTC.
 */
export default getRequestConfig(async () => {
  const [actor, sent] = await Promise.all([currentActor(), headers()])
  const preferred = sent.get('accept-language')
  const own = actor?.locale ?? null
  const language = chooseLocale(own ?? preferred)
  const { default: messages } = await import(`./${language}.json`)
  return { locale: varietyOf(language, own, preferred), messages, timeZone: actor?.timeZone ?? 'UTC' }
})
