import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft } from '@/lib/cases/submit/drafts'
import { reportChoices } from '@/lib/cases/submit/report-choices'
import { Card, CheckboxGroup, DateTime, LinkButton } from '../../_ui'
import { QuestionPage, type QuestionParams } from '../question-page'
import { keepMeetings } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('meetings.title') }
}

/** Which meetings it touches. Cover is offered first: it needs no report. */
export default async function Meetings({ searchParams }: QuestionParams) {
  const actor = await requireActor()
  const [t, draft, choices, opened] = await Promise.all([
    getTranslations('report.meetings'),
    readDraft(actor),
    reportChoices(actor),
    searchParams,
  ])
  const cover = (
    <Card tone="accent" title={t('coverTitle')}>
      <p>{t('cover')}</p>
      <LinkButton href="/cover" look="quiet">
        {t('coverLink')}
      </LinkButton>
    </Card>
  )
  return (
    <QuestionPage question="meetings" action={keepMeetings} opened={opened} below={cover}>
      <CheckboxGroup
        question
        name="meetingIds"
        label={t('label')}
        hint={choices.meetings.length > 0 ? t('hint') : t('none')}
        defaultValues={draft?.meetingIds}
        options={choices.meetings.map(({ id, name, next }) => ({
          value: id,
          label: name,
          hint: next ? t.rich('next', { when: () => <DateTime at={next} /> }) : undefined,
        }))}
      />
    </QuestionPage>
  )
}
