import { z } from 'zod'
import { anyOf } from '@/app/_journey/fields'
import { Card, CheckboxGroup, DateTime, LinkButton } from '@/app/_ui'
import type { OwnQuestion } from '../journey'

/** Which meetings it concerns. Cover is offered beside it: it needs no report. */
export const meetings: OwnQuestion = {
  id: 'meetings',
  title: 'report.meetings.title',
  answers: ['meetingIds'],
  // any of the reporter's own meetings; none is an answer
  async parse(data, { choices }) {
    const { meetings } = await choices()
    return z
      .object({ meetingIds: anyOf(meetings, 'meetings') })
      .safeParse({ meetingIds: data.getAll('meetingIds') })
  },
  async Fields({ t, draft, choices }) {
    const { meetings } = await choices()
    return (
      <CheckboxGroup
        question
        name="meetingIds"
        label={t('meetings.label')}
        hint={meetings.length > 0 ? t('meetings.hint') : t('meetings.none')}
        defaultValues={draft.meetingIds}
        options={meetings.map(({ id, name, next }) => ({
          value: id,
          label: name,
          hint: next ? t.rich('meetings.next', { when: () => <DateTime at={next} /> }) : undefined,
        }))}
      />
    )
  },
  Below: ({ t }) => (
    <Card tone="accent" title={t('meetings.coverTitle')}>
      <p>{t('meetings.cover')}</p>
      <LinkButton href="/cover" look="quiet">
        {t('meetings.coverLink')}
      </LinkButton>
    </Card>
  ),
  rows({ meetingIds }, { t, choices }) {
    const names = choices.meetings.filter(({ id }) => meetingIds.includes(id)).map(({ name }) => name)
    return [{ label: t('check.meetings'), value: names.join(', ') || t('check.noMeetings') }]
  },
}
