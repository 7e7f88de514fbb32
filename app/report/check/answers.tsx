import { useTranslations } from 'next-intl'
import type { ReportChoices, SlipAnswers } from '@/lib/cases/model/views'
import { OwnText, SummaryList } from '../../_ui'
import type { Question } from '../steps'

/** Every answer with the way back to its question. */
export function Answers({ answers, choices }: { answers: SlipAnswers; choices: ReportChoices }) {
  const t = useTranslations('report')
  const change = useTranslations('ui')('change')
  const to = (question: Question) => ({ href: `/report/${question}?from=check`, label: change })

  const meetings = choices.meetings.filter((meeting) => answers.meetingIds.includes(meeting.id))
  const offices = choices.offices
    .filter((office) => answers.officeIds.includes(office.id))
    .map((office) => {
      const name = t('tell.office', { role: t(`tell.role.${office.role}`), region: office.region })
      const picked = office.people.find((person) => person.id === answers.personIn[office.id])
      return picked ? t('check.onlyPerson', { office: name, name: picked.name }) : name
    })
  const excluded = choices.excludable.filter((person) => answers.excludedPersonIds.includes(person.id))

  return (
    <SummaryList
      rows={[
        { label: t('check.what'), value: t(`what.${answers.matter}.label`), change: to('what') },
        {
          label: t('check.words'),
          value: answers.words ? <OwnText>{answers.words}</OwnText> : t('check.noText'),
          change: to('words'),
        },
        { label: t('check.need'), value: t(`words.${answers.need}.label`), change: to('words') },
        ...(answers.contact
          ? [
              {
                label: t('check.contact'),
                value: <OwnText>{answers.contact}</OwnText>,
                change: to('words'),
              },
            ]
          : []),
        {
          label: t('check.meetings'),
          value: meetings.map((meeting) => meeting.name).join(', ') || t('check.noMeetings'),
          change: to('meetings'),
        },
        { label: t('check.tell'), value: <Lines lines={offices} />, change: to('tell') },
        {
          label: t('check.excluded'),
          value: excluded.map((person) => person.name).join(', ') || t('check.nobody'),
          change: to('tell'),
        },
        { label: t('check.silence'), value: t(`silence.${answers.silence}.label`), change: to('silence') },
        { label: t('check.when'), value: t(`when.${answers.send}.label`), change: to('when') },
      ]}
    />
  )
}

function Lines(props: { lines: string[] }) {
  return props.lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}
