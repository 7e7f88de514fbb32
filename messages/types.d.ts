import type messages from './en.json'
import type { Locale } from './locales'

/** English is the source: every key that exists there, and no other, is a key in the code. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages
  }
}
