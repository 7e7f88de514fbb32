import { createTranslator } from 'use-intl/core'
import type messages from '@/messages/en.json'
import { chooseLocale } from '@/messages/locales'

/** Translations for mails in the recipient's language; outside a request next-intl cannot know it. */
export async function mailText(locale: string) {
  const chosen = chooseLocale(locale)
  const { default: all }: { default: typeof messages } = await import(`../../messages/${chosen}.json`)
  return createTranslator({ locale: chosen, messages: { mail: all.mail }, namespace: 'mail' })
}
export type MailText = Awaited<ReturnType<typeof mailText>>
