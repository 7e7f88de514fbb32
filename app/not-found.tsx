import { getTranslations } from 'next-intl/server'
import { LinkButton, Page, Row } from './_ui'

/** Not there, or not for this reader: the same page, so that neither tells of the other. */
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
