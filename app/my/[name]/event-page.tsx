import { getTranslations } from 'next-intl/server'
import { type MatterPageProps, openMatter } from './open-matter'
import { TextPage } from './text-page'

/** The page of an event that needs nothing but words. What it says about itself stands below `my.<key>`. */
export const eventPage =
  (key: 'conflict' | 'retaliation', event: 'raiseConflict' | 'reportRetaliation') =>
  async (props: MatterPageProps) => {
    const [{ view }, t] = await Promise.all([openMatter(props), getTranslations(`my.${key}`)])
    return (
      <TextPage
        view={view}
        title={t('title')}
        lede={t('lede')}
        label={t('words')}
        hint={t('textHint')}
        send={t('send')}
        act={event}
        notNow={view.availableEvents.includes(event) ? null : t('notNow')}
      />
    )
  }
