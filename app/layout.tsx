// These files and not those named by script: only these declare which characters are in which file, so that a
// page without extended characters does not fetch those.
import '@fontsource/atkinson-hyperlegible/400.css'
import '@fontsource/atkinson-hyperlegible/400-italic.css'
import '@fontsource/atkinson-hyperlegible/700.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { currentActor } from '@/lib/auth/current-actor'
import { isDemo } from '@/lib/env'
import { mayLookAtOutcomes } from '@/lib/outcomes/may-look'
import { Footer } from './_ui/frame/footer'
import { Header } from './_ui/frame/header'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ui.frame')
  // browser history shows titles to anyone who opens it: a title names the page, never the reason for a visit
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, robots: { index: false } }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f3e8' },
    { media: '(prefers-color-scheme: dark)', color: '#0c2128' },
  ],
}

/** The layout of every page: "Leave now", navigation, the page itself, crisis help. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [actor, locale, messages, t] = await Promise.all([
    currentActor(),
    getLocale(),
    getMessages(),
    getTranslations('ui.frame'),
  ])
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider messages={{ ui: messages.ui, refusal: messages.refusal }}>
          <a
            href="#main"
            className="absolute -top-24 left-4 z-20 rounded-full bg-accent px-5 py-3 font-bold text-on-accent focus:top-2"
          >
            {t('skip')}
          </a>
          {await demoBar()}
          <Header
            reader={
              actor && { holdsOffice: actor.offices.length > 0, looksAtOutcomes: mayLookAtOutcomes(actor) }
            }
          />
          <main id="main" tabIndex={-1} className="w-full flex-1">
            {children}
          </main>
          <Footer />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

/** The demo's own code is loaded in the demo alone. */
async function demoBar(): Promise<ReactNode> {
  if (!isDemo()) return null
  const { DemoBar } = await import('./demo/demo-bar')
  return <DemoBar />
}
