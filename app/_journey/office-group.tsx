import { useTranslations } from 'next-intl'
import { CheckboxGroup, RadioGroup } from '../_ui'
import type { Texts } from './journey'

interface OfficeChoice {
  id: string
  label: string
  people: readonly { id: string; name: string; away: boolean }[]
  /** said in the place of the names where this reporter sees none */
  vacant: string
  /** said where the people are named after the office: once is enough */
  sameName?: string
}

/** The radio button that picks one person of an office; '' is every member. */
export const personField = (officeId: string) => `person-${officeId}`

/** Office id -> the one person picked in it, as the form says; an office without a pick is not in it. */
export const personInEach = (data: FormData, officeIds: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    officeIds
      .map((officeId) => [officeId, String(data.get(personField(officeId)) ?? '')] as const)
      .filter(([, picked]) => picked !== ''),
  )

/**
 * Offices to tell, in any combination. Below an office that several people hold, one of them can be picked; the others
 * then do not read it.
 * @param props.picked office id -> the one person picked in it
 */
export function OfficeGroup(props: {
  texts: Texts
  hint: string
  offices: readonly OfficeChoice[]
  chosen: readonly string[] | undefined
  picked: Record<string, string> | undefined
}) {
  const t = useTranslations(`${props.texts}.tell`)
  const nameOf = ({ name, away }: OfficeChoice['people'][number]) => (away ? t('away', { name }) : name)
  const hintOf = ({ label, people, vacant, sameName }: OfficeChoice) => {
    const names = people.map(nameOf).join(', ')
    return names === label ? sameName : names || vacant
  }
  const personOf = ({ id, people }: OfficeChoice) => (
    <RadioGroup
      name={personField(id)}
      label={t('which')}
      defaultValue={props.picked?.[id] ?? ''}
      options={[
        { value: '', label: t('anyone') },
        ...people.map((person) => ({ value: person.id, label: nameOf(person) })),
      ]}
    />
  )
  return (
    <CheckboxGroup
      question
      name="officeIds"
      label={t('label')}
      hint={props.hint}
      defaultValues={props.chosen}
      options={props.offices.map((office) => ({
        value: office.id,
        label: office.label,
        hint: hintOf(office),
        below: office.people.length > 1 ? personOf(office) : undefined,
      }))}
    />
  )
}
