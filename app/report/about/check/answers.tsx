import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnText, SummaryList, type SummaryRow } from '@/app/_ui'
import { type ConcernAnswers, type ConcernChoices, isSlipMatter } from '@/lib/cases/model/concern-views'
import type { Question } from '../steps'

/** Every answer with the way back to its question. */
export function Answers({ answers, choices }: { answers: ConcernAnswers; choices: ConcernChoices }) {
  const t = useTranslations('about')
  const change = useTranslations('ui')('change')
  const row = (label: string, value: ReactNode, question?: Question): SummaryRow => ({
    label,
    value,
    change: question ? { href: `/report/about/${question}?from=check`, label: change } : undefined,
  })
  const label = (id: string | null) => choices.offices.find((office) => office.id === id)?.label
  const told = answers.officeIds.map((id) => {
    const picked = choices.offices
      .find((office) => office.id === id)
      ?.people.find((person) => person.id === answers.personIn[id])
    const office = label(id) ?? ''
    return picked ? t('check.onlyPerson', { office, name: picked.name }) : office
  })
  const people = choices.offices.flatMap((office) => office.people)
  const leftOut = [
    ...answers.excludedOfficeIds.map((id) => label(id) ?? ''),
    ...answers.excludedPersonIds.map((id) => people.find((person) => person.id === id)?.name ?? ''),
  ]
  return (
    <SummaryList
      rows={[
        ...(answers.taken ? [row(t('check.taken'), t(`start.taken.${answers.taken}`))] : []),
        row(t('check.what'), t(`what.${answers.matter}.label`), 'what'),
        ...(isSlipMatter(answers.matter)
          ? []
          : [row(t('check.conduct'), <Conduct {...answers} />, 'conduct')]),
        row(t('check.words'), <OwnText>{answers.words}</OwnText>, 'words'),
        row(t('check.seen'), t(`seen.${answers.sawIt}`), 'seen'),
        row(t('check.when'), <Text>{answers.when}</Text>, 'seen'),
        row(t('check.where'), <Text>{answers.where}</Text>, 'seen'),
        row(t('check.who'), <About answers={answers} choices={choices} />, 'who'),
        row(
          t('check.affected'),
          <>
            <p>
              {answers.affected === 'me' && answers.taken
                ? t('affected.meTaken')
                : t(`affected.${answers.affected}`)}
            </p>
            {answers.affectedPersonId ? (
              <p>{choices.people.find(({ id }) => id === answers.affectedPersonId)?.name}</p>
            ) : null}
            {answers.affectedText ? <OwnText>{answers.affectedText}</OwnText> : null}
          </>,
          'affected',
        ),
        row(t('check.help'), <Text>{answers.wouldHelp}</Text>, 'help'),
        row(t('check.urgency'), t(`help.${answers.urgency}.label`), 'help'),
        row(
          t('check.region'),
          choices.regions.find(({ id }) => id === answers.regionId)?.name ?? '',
          'region',
        ),
        row(t('check.tell'), told.length > 0 ? <Lines lines={told} /> : t('check.asPlanned'), 'tell'),
        row(
          t('check.leftOut'),
          leftOut.length > 0 ? <Lines lines={leftOut} /> : t('check.nobody'),
          'leave-out',
        ),
        row(t('check.known'), <Known answers={answers} />, 'known'),
      ]}
    />
  )
}

function Conduct({ guidelines }: Pick<ConcernAnswers, 'guidelines'>) {
  const t = useTranslations('about.conduct')
  if (guidelines.length === 0) return t('notSure')
  return <Lines lines={guidelines.map((id) => t(`said.${id}`))} />
}

function About({ answers, choices }: { answers: ConcernAnswers; choices: ConcernChoices }) {
  const t = useTranslations('about.who')
  const named = {
    person: choices.people.find(({ id }) => id === answers.aboutPersonId)?.name,
    office: choices.offices.find(({ id }) => id === answers.aboutOfficeId)?.label,
    meeting: choices.meetings.find(({ id }) => id === answers.aboutMeetingId)?.name,
    unknown: undefined,
  }[answers.aboutKind]
  return (
    <>
      <p>{named ? t(`said.${answers.aboutKind as 'person'}`, { name: named }) : t('unknown.label')}</p>
      {answers.aboutText ? <OwnText>{answers.aboutText}</OwnText> : null}
    </>
  )
}

function Known({ answers }: { answers: ConcernAnswers }) {
  const t = useTranslations('about')
  return (
    <>
      <p>{t(`known.${answers.identity}.label`)}</p>
      {answers.name ? <OwnText>{answers.name}</OwnText> : null}
      {answers.contact ? <OwnText>{answers.contact}</OwnText> : null}
      {answers.noticeAddress ? <p>{t('check.notice', { address: answers.noticeAddress })}</p> : null}
    </>
  )
}

function Text(props: { children: string }) {
  const t = useTranslations('about.check')
  return props.children ? <OwnText>{props.children}</OwnText> : t('noText')
}

function Lines(props: { lines: string[] }) {
  return props.lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}
