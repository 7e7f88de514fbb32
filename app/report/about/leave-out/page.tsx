import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckboxGroup, Fold } from '@/app/_ui'
import { openChoices, openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepLeaveOut } from './actions'
import { excludable } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('leaveOut.title') }
}

/** Who must not read it. Whoever it is about is left out without being asked for. */
export default async function LeaveOut(params: QuestionParams) {
  const [t, { draft, opened }, choices] = await Promise.all([
    getTranslations('about.leaveOut'),
    openQuestion(params),
    openChoices(),
  ])
  if (draft.regionId === undefined) redirect('/report/about/region')
  const { onTheWay, elsewhere, people } = excludable(draft, choices)
  const office = ({ id, label }: { id: string; label: string }) => ({ value: id, label })
  const chosen = draft.excludedOfficeIds ?? []
  return (
    <QuestionPage question="leave-out" action={keepLeaveOut} draft={draft} opened={opened}>
      <CheckboxGroup
        question
        name="excludedOfficeIds"
        label={t('label')}
        hint={t(draft.aboutKind === 'unknown' ? 'hintUnknown' : 'hint')}
        defaultValues={chosen}
        options={onTheWay.map(office)}
      />
      {people.length > 0 ? (
        <Fold summary={t('people')} open={people.some(({ id }) => draft.excludedPersonIds?.includes(id))}>
          <CheckboxGroup
            name="excludedPersonIds"
            label={t('peopleLabel')}
            hint={t('peopleHint')}
            defaultValues={draft.excludedPersonIds}
            options={people.map((person) => ({
              value: person.id,
              label: person.name,
              hint: person.office === person.name ? undefined : person.office,
            }))}
          />
        </Fold>
      ) : null}
      {elsewhere.length > 0 ? (
        <Fold summary={t('elsewhere')} open={elsewhere.some(({ id }) => chosen.includes(id))}>
          <CheckboxGroup
            name="elsewhere"
            label={t('elsewhereLabel')}
            hint={t('elsewhereHint')}
            defaultValues={chosen}
            options={elsewhere.map(office)}
          />
        </Fold>
      ) : null}
    </QuestionPage>
  )
}
