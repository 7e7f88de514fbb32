import { useTranslations } from 'next-intl'
import { Mark } from './mark'
import { NavLink } from './nav-link'
import { QuickExit } from './quick-exit'

/** What the header needs to know about the reader; null: not signed in. */
export interface FrameReader {
  holdsOffice: boolean
  /** holds an office at Central Office or the Independent Reviewers */
  looksAtOutcomes: boolean
}

/** The name of the site, "Leave now" and, for a signed-in reader, their navigation. */
export function Header({ reader }: { reader: FrameReader | null }) {
  const t = useTranslations('ui.frame')
  return (
    <>
      <header className="sticky top-0 z-10 border-b border-line bg-paper">
        <div className="mx-auto flex max-w-6xl items-center justify-between gap-3 px-4 py-2 sm:px-8">
          <a
            href="/"
            className="inline-flex min-h-11 items-center gap-2.5 text-[1.35rem] font-bold tracking-tight text-ink"
          >
            <Mark className="size-9 flex-none" />
            {t('name')}
          </a>
          <QuickExit>{t('leave')}</QuickExit>
        </div>
      </header>
      <nav aria-label={t('places')} className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap gap-x-1 px-2 sm:px-5">
          {reader ? (
            <>
              <NavLink href="/my">{t('my')}</NavLink>
              <NavLink href="/cover">{t('cover')}</NavLink>
              {reader.holdsOffice ? <NavLink href="/desk">{t('desk')}</NavLink> : null}
              {reader.looksAtOutcomes ? <NavLink href="/office">{t('office')}</NavLink> : null}
              <NavLink href="/account">{t('account')}</NavLink>
            </>
          ) : (
            <>
              <NavLink href="/how-it-works">{t('how')}</NavLink>
              <NavLink href="/sign-in">{t('signIn')}</NavLink>
            </>
          )}
        </div>
      </nav>
    </>
  )
}
