import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** Every page of a case has the desk's title: a browser's history must not tell about whom somebody was asked. */
export async function deskTitle(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}
