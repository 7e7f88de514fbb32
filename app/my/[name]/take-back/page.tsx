import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { pathOf } from '@/app/_case/reader'
import { ActPage } from '@/app/_case/text-page'
import { Button, LinkButton, Row, TextArea } from '@/app/_ui'
import { type MatterPageProps, openMatter } from '../open-matter'

/** Takes a report back: asked once more, because it cannot be undone. */
export default async function TakeBack(props: MatterPageProps) {
  const [{ view, reader }, t] = await Promise.all([openMatter(props), getTranslations('my.takeBack')])
  const possible = view.availableEvents.includes('withdraw')
  // a report about another person does not end by being taken back: the handler answers first
  const ofOther = view.workflow === 'concern'
  const lede = possible ? t(ofOther ? 'ledeOther' : 'lede') : undefined
  return (
    <ActPage view={view} reader={reader} title={t('title')} lede={lede}>
      <p>{possible ? t(ofOther ? 'noteOther' : 'note') : t(ofOther ? 'notNowOther' : 'notNow')}</p>
      {possible ? (
        <EventForm side="/my" view={view} act="withdraw">
          {ofOther ? <TextArea name="words" label={t('words')} hint={t('textHint')} rows={4} /> : null}
          <Row>
            <Button look="danger">{t('confirm')}</Button>
            <LinkButton look="quiet" href={pathOf(reader)}>
              {t('keep')}
            </LinkButton>
          </Row>
        </EventForm>
      ) : null}
    </ActPage>
  )
}
