import type { Messages } from './exhaustive'

/** English is the source: every key that exists there, and no other, is a key in the code. */
declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages
  }
}
