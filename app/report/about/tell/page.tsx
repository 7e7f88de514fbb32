import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckboxGroup, RadioGroup } from '@/app/_ui'
import type { ConcernChoices } from '@/lib/cases/model/concern-views'
import { openChoices, openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepTell } from './actions'
import { personField, tellable } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('tell.title') }
}

type Office = ConcernChoices['offices'][number]

/** Whom to tell: offices in any combination, and for those signed in one person of an office. */
export default async function Tell(params: QuestionParams) {
  const [t, { draft, opened }, choices] = await Promise.all([
    getTranslations('about.tell'),
    openQuestion(params),
    openChoices(),
  ])
  if (draft.regionId === undefined) redirect('/report/about/region')
  const offices = tellable(draft, choices)
  const unknown = draft.aboutKind === 'unknown'
  const others = (office: Office) => office.people.filter(({ id }) => id !== draft.aboutPersonId)
  const nameOf = ({ name, away }: Office['people'][number]) => (away ? t('away', { name }) : name)
  const hintOf = (office: Office) => {
    const names = others(office).map(nameOf).join(', ')
    if (names === '' && choices.signedIn) return t('noneThere')
    // where people are named after what they do, once is enough
    return names === office.label || names === '' ? t(`role.${office.role}`) : names
  }
  return (
    <QuestionPage question="tell" action={keepTell} draft={draft} opened={opened}>
      <CheckboxGroup
        question
        name="officeIds"
        label={t('label')}
        hint={t(offices.length === 0 ? 'none' : unknown ? 'hintUnknown' : 'hint')}
        // with one to choose there is nothing to think about; nothing else is chosen for anybody
        defaultValues={draft.officeIds ?? (offices.length === 1 ? offices.map(({ id }) => id) : [])}
        options={offices.map((office) => ({
          value: office.id,
          label: office.label,
          hint: hintOf(office),
          below:
            others(office).length > 1 ? (
              <RadioGroup
                name={personField(office.id)}
                label={t('which')}
                defaultValue={draft.personIn?.[office.id] ?? ''}
                options={[
                  { value: '', label: t('anyone') },
                  ...others(office).map((person) => ({ value: person.id, label: nameOf(person) })),
                ]}
              />
            ) : undefined,
        }))}
      />
      <p>{t('silence')}</p>
    </QuestionPage>
  )
}
