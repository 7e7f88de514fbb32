import { useTranslations } from 'next-intl'
import type { ReportChoices } from '@/lib/cases/model/views'
import { RadioGroup } from '../../_ui'
import { personField } from './schema'

/** One person of an office, or whoever is there. If one is picked, the others of that office do not read it. */
export function OfficePeople(props: { office: ReportChoices['offices'][number]; picked: string }) {
  const t = useTranslations('report.tell')
  return (
    <RadioGroup
      name={personField(props.office.id)}
      label={t('which')}
      defaultValue={props.picked}
      options={[
        { value: '', label: t('anyone') },
        ...props.office.people.map((person) => ({
          value: person.id,
          label: person.away ? t('away', { name: person.name }) : person.name,
        })),
      ]}
    />
  )
}
