import { getTranslations } from 'next-intl/server'
import { textWith } from '@/app/_case/words-with'
import { write } from '@/app/_case/write'
import { ActForm, Button, MessageList, Section, TextArea } from '@/app/_ui'
import type { Message } from '@/lib/cases/model/views'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { useMessageItems } from '../message-items'
import { type CasePageProps, openCase } from '../open-case'

export const generateMetadata = deskTitle

/** Text of those who handle this, for those who handle it later. */
export default async function NotesPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.notes')
  // either side says it in a thread of its own; whoever handles this reads it here, wherever it was said
  const conflict = view.concern?.conflict === 'raised' ? textWith(view, 'raiseConflict') : null
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {conflict ? (
        <Section title={t('conflict')}>
          <Notes notes={[conflict]} />
        </Section>
      ) : null}
      {view.desk ? <Notes notes={view.desk.notes} empty={t('empty')} /> : <p>{t('closedToYou')}</p>}
      {view.mayWrite.desk ? (
        <ActForm action={write.bind(null, { side: '/desk', name: view.name }, 'note')} label={t('write')}>
          <TextArea name="words" label={t('write')} hint={t('hint')} rows={4} />
          <Button>{t('action')}</Button>
        </ActForm>
      ) : null}
    </CaseFrame>
  )
}

function Notes({ notes, empty }: { notes: Message[]; empty?: string }) {
  return <MessageList messages={useMessageItems()(notes)} empty={empty} />
}
