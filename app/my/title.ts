import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** Every page of a matter has the same title: a browser's history must not tell what it was about. */
export async function myTitle(): Promise<Metadata> {
  return { title: (await getTranslations('my'))('title') }
}
