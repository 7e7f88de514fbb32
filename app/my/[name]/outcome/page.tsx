import { getTranslations } from 'next-intl/server'
import { Card, DateTime, LinkButton, OwnWords, Row, Stack } from '@/app/_ui'
import { myTitle } from '../../title'
import { MatterPage } from '../matter-page'
import { matterPath } from '../matter-path'
import { type MatterPageProps, openMatter } from '../open-matter'

export const generateMetadata = myTitle

/** What the reader was told of the outcome, word for word and the latest first; and how to ask for a review. */
export default async function Outcome(props: MatterPageProps) {
  const [{ view, done }, t] = await Promise.all([openMatter(props), getTranslations('my.outcome')])
  const as = view.capacities.includes('respondent') ? 'respondent' : 'reporter'
  const told = view.lapse?.told.filter((each) => each.to === as).toReversed() ?? []
  return (
    <MatterPage view={view} part="outcome" done={done}>
      {told.length === 0 ? <p>{t('none')}</p> : null}
      <Stack>
        {told.map((each, index) => (
          <Card
            key={each.id}
            title={t(index === 0 ? 'latest' : 'before')}
            tone={index === 0 ? 'plain' : 'sunk'}
          >
            <p className="-mt-2 text-small text-ink-soft">
              <DateTime at={each.at} />
            </p>
            <OwnWords>{each.text}</OwnWords>
          </Card>
        ))}
      </Stack>
      {view.openEvents.includes('askReview') ? (
        <Card title={t('review')} tone="accent">
          <p>{t('reviewBody')}</p>
          <Row>
            <LinkButton href={matterPath(view.name, 'review')} look="quiet">
              {t('reviewAction')}
            </LinkButton>
          </Row>
        </Card>
      ) : null}
    </MatterPage>
  )
}
