import { getTranslations } from 'next-intl/server'
import { write } from '@/app/_case/write'
import { ActForm, Button, Card, Fold, OwnText, Section, TextArea } from '@/app/_ui'
import { myTitle } from '../../title'
import { MatterPage } from '../matter-page'
import { Messages } from '../messages'
import { type MatterPageProps, openMatter } from '../open-matter'
import { TextToRead } from './text-to-read'

export const generateMetadata = myTitle

/** What the reader reported of somebody else, what they are shown before it goes on, and the thread with those who handle it. */
export default async function Reported(props: MatterPageProps) {
  const [{ view, done }, t] = await Promise.all([openMatter(props), getTranslations('my.report')])
  const { concern } = view
  return (
    <MatterPage view={view} part="report" done={done}>
      {concern?.shown ? <TextToRead view={view} shown={concern.shown} /> : null}
      {concern?.report ? (
        <Card title={t('wrote')}>
          <OwnText>{concern.report.words}</OwnText>
        </Card>
      ) : null}
      {concern && concern.added.length > 0 ? (
        <Section title={t('added')}>
          <Messages messages={concern.added} />
        </Section>
      ) : null}
      {view.mayWrite.correct ? (
        <Fold summary={t('add')}>
          <ActForm action={write.bind(null, { side: '/my', name: view.name }, 'facts')} label={t('add')}>
            <TextArea name="words" label={t('addText')} hint={t('addHint')} rows={4} />
            <Button look="quiet">{t('addSend')}</Button>
          </ActForm>
        </Fold>
      ) : null}
      {concern?.reporterThread ? (
        <Section title={t('thread')}>
          <p className="text-ink-soft">{t('threadHint')}</p>
          <Messages messages={concern.reporterThread} empty={t('threadEmpty')} />
        </Section>
      ) : null}
      {view.mayWrite.reporter ? (
        <ActForm action={write.bind(null, { side: '/my', name: view.name }, 'toReporter')} label={t('write')}>
          <TextArea name="words" label={t('write')} hint={t('writeHint')} rows={4} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : null}
    </MatterPage>
  )
}
