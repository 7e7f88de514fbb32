import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { currentActor } from '@/lib/auth/current-actor'
import { chooseLocale, varietyOf } from './locales'

/**
 * Language and zone of one request; neither appears in the URL. A signed-in person's own settings, else what
 * the browser prefers. A visitor's zone is never guessed; they read dates in UTC.
 */
export default getRequestConfig(async () => {
  const [actor, sent] = await Promise.all([currentActor(), headers()])
  const preferred = sent.get('accept-language')
  const own = actor?.locale ?? null
  const language = chooseLocale(own ?? preferred)
  const { default: messages } = await import(`./${language}.json`)
  return { locale: varietyOf(language, own, preferred), messages, timeZone: actor?.timeZone ?? 'UTC' }
})
