import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/current-actor'
import type { ReportChoices } from '@/lib/cases/model/views'
import { readDraft } from '@/lib/cases/submit/drafts'
import { reportChoices } from '@/lib/cases/submit/report-choices'
import { CheckboxGroup } from '../../_ui'
import { QuestionPage, type QuestionParams } from '../question-page'
import { keepTell } from './actions'
import { LeaveOut } from './leave-out'
import { OfficePeople } from './office-people'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('tell.title') }
}

type Office = ReportChoices['offices'][number]

/** Whom to tell: offices in any combination, one person of an office, and who is left out. */
export default async function Tell({ searchParams }: QuestionParams) {
  const actor = await requireActor()
  const [t, draft, choices, opened] = await Promise.all([
    getTranslations('report.tell'),
    readDraft(actor),
    reportChoices(actor),
    searchParams,
  ])
  const titleOf = ({ role, region }: Office) => t('office', { role: t(`role.${role}`), region })
  const peopleOf = (office: Office) => {
    if (office.people.length === 0) return t('nobody')
    const names = office.people.map(({ name, away }) => (away ? t('away', { name }) : name)).join(', ')
    // where people are named after what they do, once is enough
    return names === titleOf(office) ? undefined : names
  }
  return (
    <QuestionPage question="tell" action={keepTell} opened={opened}>
      <CheckboxGroup
        question
        name="officeIds"
        label={t('label')}
        hint={choices.offices.length > 0 ? t('hint') : t('none')}
        defaultValues={draft?.officeIds}
        options={choices.offices.map((office) => ({
          value: office.id,
          label: titleOf(office),
          hint: peopleOf(office),
          below:
            office.people.length > 1 ? (
              <OfficePeople office={office} picked={draft?.personIn?.[office.id] ?? ''} />
            ) : undefined,
        }))}
      />
      {choices.excludable.length > 0 ? (
        <LeaveOut
          summary={t('excludeTitle')}
          name="excludedPersonIds"
          label={t('exclude')}
          hint={t('excludeHint')}
          defaultValues={draft?.excludedPersonIds}
          options={choices.excludable.map(({ id, name, office }) => ({
            value: id,
            label: name,
            hint: office === name ? undefined : office,
          }))}
        />
      ) : null}
    </QuestionPage>
  )
}
