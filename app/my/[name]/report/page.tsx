import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Card, Fold, OwnWords, Section, TextArea } from '@/app/_ui'
import { myTitle } from '../../title'
import { addToReport, sayAsReporter } from '../actions'
import { MatterPage } from '../matter-page'
import { Messages } from '../messages'
import { type MatterPageProps, openMatter } from '../open-matter'
import { TextToRead } from './text-to-read'

export const generateMetadata = myTitle

/** What the reader reported of somebody else, what they are shown before it goes on, and the thread with those who handle it. */
export default async function Reported(props: MatterPageProps) {
  const [{ view, done }, t] = await Promise.all([openMatter(props), getTranslations('my.report')])
  const { lapse } = view
  return (
    <MatterPage view={view} part="report" done={done}>
      {lapse?.shown ? <TextToRead view={view} shown={lapse.shown} /> : null}
      {lapse?.report ? (
        <Card title={t('wrote')}>
          <OwnWords>{lapse.report.words}</OwnWords>
        </Card>
      ) : null}
      {lapse && lapse.added.length > 0 ? (
        <Section title={t('added')}>
          <Messages messages={lapse.added} />
        </Section>
      ) : null}
      {view.mayWrite.correct ? (
        <Fold summary={t('add')}>
          <ActForm action={addToReport.bind(null, view.name)} label={t('add')}>
            <TextArea name="words" label={t('addWords')} hint={t('addHint')} rows={4} />
            <Button look="quiet">{t('addSend')}</Button>
          </ActForm>
        </Fold>
      ) : null}
      {lapse?.reporterThread ? (
        <Section title={t('thread')}>
          <p className="text-ink-soft">{t('threadHint')}</p>
          <Messages messages={lapse.reporterThread} empty={t('threadEmpty')} />
        </Section>
      ) : null}
      {view.mayWrite.reporter ? (
        <ActForm action={sayAsReporter.bind(null, view.name)} label={t('write')}>
          <TextArea name="words" label={t('write')} hint={t('writeHint')} rows={4} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : null}
    </MatterPage>
  )
}
