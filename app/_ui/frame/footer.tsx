import { LifeBuoy } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** On every page: help that needs no report, and the pages that explain. */
export function Footer() {
  const t = useTranslations('ui.frame')
  return (
    <footer className="mt-16">
      <svg
        viewBox="0 0 640 40"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="block h-6 w-full sm:h-9"
      >
        <path
          d="M0 24c53-16 107-16 160 0s107 16 160 0 107-16 160 0 107 16 160 0v16H0z"
          className="fill-accent-soft"
        />
      </svg>
      <div className="bg-accent-soft">
        <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 pt-4 pb-10 sm:flex-row sm:items-center sm:justify-between sm:px-8">
          <a
            href="/help"
            className="inline-flex min-h-12 items-center gap-3 self-start rounded-full border-2 border-accent bg-surface px-5 font-bold text-accent-ink hover:bg-paper focus-visible:rounded-full"
          >
            <LifeBuoy aria-hidden="true" className="size-6 flex-none" />
            {t('help')}
          </a>
          <ul className="flex flex-wrap gap-x-6">
            <li>
              <a href="/how-it-works" className="link inline-flex min-h-11 items-center">
                {t('how')}
              </a>
            </li>
            <li>
              <a href="/privacy" className="link inline-flex min-h-11 items-center">
                {t('privacy')}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  )
}
