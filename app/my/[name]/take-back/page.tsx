import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, LinkButton, Page, Row } from '@/app/_ui'
import { spoken } from '@/app/_ui/code-name'
import { withdraw } from '../actions'
import { matterPath } from '../matter-path'
import { type MatterPageProps, openMatter } from '../open-matter'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my'))('title') }
}

/** Takes a self-report back: asked once more, because it cannot be undone. */
export default async function TakeBack(props: MatterPageProps) {
  const [{ view }, t, my] = await Promise.all([
    openMatter(props),
    getTranslations('my.takeBack'),
    getTranslations('my'),
  ])
  const possible = view.openEvents.includes('withdraw')
  return (
    <Page
      back={{ href: matterPath(view.name), label: my('backTo') }}
      kicker={spoken(view.name)}
      title={t('title')}
      lede={possible ? t('lede') : undefined}
    >
      <p>{possible ? t('note') : t('notNow')}</p>
      {possible ? (
        <ActForm action={withdraw.bind(null, view.name)}>
          <SeenVersion version={view.version} />
          <Row>
            <Button look="danger">{t('confirm')}</Button>
            <LinkButton look="quiet" href={matterPath(view.name)}>
              {t('keep')}
            </LinkButton>
          </Row>
        </ActForm>
      ) : null}
    </Page>
  )
}
