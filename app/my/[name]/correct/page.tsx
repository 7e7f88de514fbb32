import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/app/_case/text-page'
import { write } from '@/app/_case/write'
import { ActForm, Button, Card, OwnText, TextArea } from '@/app/_ui'
import { type MatterPageProps, openMatter } from '../open-matter'

/** Puts something right without changing what was written first. */
export default async function Correct(props: MatterPageProps) {
  const [{ view, reader }, t] = await Promise.all([openMatter(props), getTranslations('my.correct')])
  return (
    <ActPage view={view} reader={reader} title={t('title')} lede={t('lede')}>
      {view.report?.map((part) => (
        <Card key={part.id} tone="sunk">
          <OwnText>{part.text}</OwnText>
        </Card>
      ))}
      {view.mayWrite.correct ? (
        <ActForm action={write.bind(null, { side: '/my', name: view.name }, 'correction')}>
          <TextArea name="words" label={t('words')} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : (
        <p>{t('notNow')}</p>
      )}
    </ActPage>
  )
}
