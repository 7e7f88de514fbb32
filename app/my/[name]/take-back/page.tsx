import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Button, LinkButton, Page, Row, TextArea } from '@/app/_ui'
import { spoken } from '@/app/_ui/code-name'
import { myTitle } from '../../title'
import { matterPath } from '../matter-path'
import { type MatterPageProps, openMatter } from '../open-matter'

export const generateMetadata = myTitle

/** Takes a report back: asked once more, because it cannot be undone. */
export default async function TakeBack(props: MatterPageProps) {
  const [{ view }, t, my] = await Promise.all([
    openMatter(props),
    getTranslations('my.takeBack'),
    getTranslations('my'),
  ])
  const possible = view.availableEvents.includes('withdraw')
  // what was reported of somebody else does not end by itself: a person answers
  const ofOther = view.workflow === 'concern'
  return (
    <Page
      back={{ href: matterPath(view.name), label: my('backTo') }}
      kicker={spoken(view.name)}
      title={t('title')}
      lede={possible ? t(ofOther ? 'ledeOther' : 'lede') : undefined}
    >
      <p>{possible ? t(ofOther ? 'noteOther' : 'note') : t(ofOther ? 'notNowOther' : 'notNow')}</p>
      {possible ? (
        <EventForm side="/my" view={view} act="withdraw">
          {ofOther ? <TextArea name="words" label={t('words')} hint={t('textHint')} rows={4} /> : null}
          <Row>
            <Button look="danger">{t('confirm')}</Button>
            <LinkButton look="quiet" href={matterPath(view.name)}>
              {t('keep')}
            </LinkButton>
          </Row>
        </EventForm>
      ) : null}
    </Page>
  )
}
