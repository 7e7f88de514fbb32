import { getTranslations } from 'next-intl/server'
import { write } from '@/app/_case/write'
import { Card, OwnText } from '@/app/_ui'
import { myTitle } from '../../title'
import { type MatterPageProps, openMatter } from '../open-matter'
import { TextPage } from '../text-page'

export const generateMetadata = myTitle

/** Puts something right without changing what was written first. */
export default async function Correct(props: MatterPageProps) {
  const [{ view }, t] = await Promise.all([openMatter(props), getTranslations('my.correct')])
  return (
    <TextPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      before={view.report?.map((part) => (
        <Card key={part.id} tone="sunk">
          <OwnText>{part.text}</OwnText>
        </Card>
      ))}
      label={t('words')}
      send={t('send')}
      act={write.bind(null, { side: '/my', name: view.name }, 'correction')}
      notNow={view.mayWrite.correct ? null : t('notNow')}
    />
  )
}
