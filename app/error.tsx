'use client'

import { useTranslations } from 'next-intl'
import { Button } from './_ui/button'
import { LinkButton } from './_ui/link-button'
import { Page } from './_ui/page'

/** A page failed to render. Shows no details: they could hold text that a person wrote. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const t = useTranslations('ui.error')
  return (
    <Page title={t('title')} lede={t('text')}>
      <p>{t('emergency')}</p>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button type="button" onClick={retry}>
          {t('again')}
        </Button>
        <LinkButton href="/" look="quiet">
          {t('home')}
        </LinkButton>
      </div>
    </Page>
  )
}
