import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** Every page behind a receipt has the same title: a browser's history must not tell what was reported. */
export async function receiptTitle(): Promise<Metadata> {
  return { title: (await getTranslations('receipt'))('title') }
}
