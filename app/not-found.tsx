import { getTranslations } from 'next-intl/server'
import { LinkButton, Page, Row } from './_ui'

/** The same page for what does not exist and what this reader may not see, so that neither can be told apart. */
export default async function NotFound() {
  const t = await getTranslations('ui.notFound')
  return (
    <Page title={t('title')} lede={t('text')}>
      <Row>
        <LinkButton href="/my">{t('my')}</LinkButton>
        <LinkButton href="/" look="quiet">
          {t('home')}
        </LinkButton>
      </Row>
    </Page>
  )
}
