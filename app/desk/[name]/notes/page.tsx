import { getTranslations } from 'next-intl/server'
import { Thread } from '@/app/_case/thread'
import { textWith } from '@/app/_case/words-with'
import { write } from '@/app/_case/write'
import { ActForm, Button, Section, TextArea } from '@/app/_ui'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'

/** Text of those who handle this, for those who handle it later. */
export default async function NotesPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.notes')
  // each side raises a conflict in its own thread; the handler reads it here
  const conflict = view.concern?.conflict === 'raised' ? textWith(view, 'raiseConflict') : null
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {conflict ? (
        <Section title={t('conflict')}>
          <Thread kind="handler" messages={[conflict]} />
        </Section>
      ) : null}
      {view.desk ? (
        <Thread kind="handler" messages={view.desk.notes} empty={t('empty')} />
      ) : (
        <p>{t('closedToYou')}</p>
      )}
      {view.mayWrite.desk ? (
        <ActForm action={write.bind(null, { side: '/desk', name: view.name }, 'note')} label={t('write')}>
          <TextArea name="words" label={t('write')} hint={t('hint')} rows={4} />
          <Button>{t('action')}</Button>
        </ActForm>
      ) : null}
    </CaseFrame>
  )
}
