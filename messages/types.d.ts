import type { Messages } from './exhaustive'

/** English is the source: the code accepts exactly the keys that exist there. */
declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages
  }
}
