import { getTranslations } from 'next-intl/server'
import { pathOf } from '@/app/_case/reader'
import { textWith } from '@/app/_case/words-with'
import { Card, DateTime, LinkButton, OwnText, Row, Stack } from '@/app/_ui'
import type { CaseView, Message } from '@/lib/cases/model/views'
import { MatterPage } from '../matter-page'
import { type MatterPageProps, openMatter } from '../open-matter'

/** What the reader was told of the outcome, word for word and the latest first; and how to ask for a review. */
export default async function Outcome(props: MatterPageProps) {
  const [{ view, reader, done }, t] = await Promise.all([openMatter(props), getTranslations('my.outcome')])
  const as = view.capacities.includes('respondent') ? 'respondent' : 'reporter'
  const told = view.concern?.told.filter((each) => each.to === as).toReversed() ?? []
  const review = reviewed(view)
  return (
    <MatterPage view={view} reader={reader} part="outcome" done={done}>
      {review ? (
        <Card title={t('reviewed')} tone="accent">
          <p className="-mt-2 text-small text-ink-soft">
            <DateTime at={review.at} />
          </p>
          <OwnText>{review.text}</OwnText>
        </Card>
      ) : null}
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
            <OwnText>{each.text}</OwnText>
          </Card>
        ))}
      </Stack>
      {view.availableEvents.includes('askReview') ? (
        <Card title={t('review')} tone="accent">
          <p>{t('reviewBody')}</p>
          <Row>
            <LinkButton href={pathOf(reader, 'review')} look="quiet">
              {t('reviewAction')}
            </LinkButton>
          </Row>
        </Card>
      ) : null}
    </MatterPage>
  )
}

/** The result of the last review, for the party who asked for it. */
function reviewed(view: CaseView): Message | null {
  const answers = [textWith(view, 'reviewUpheld'), textWith(view, 'reviewSentBack')]
  return answers.filter((each) => each !== null).sort((a, b) => b.at - a.at)[0] ?? null
}
