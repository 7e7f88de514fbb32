import { useTranslations } from 'next-intl'
import {
  checkInRhythms,
  measureDates,
  offeredGroups,
  proposalFields,
  STEP_ROWS,
} from '@/lib/cases/model/proposal-schema'
import {
  type MeasureGroup,
  type MeasureId,
  measureGroups,
  type ProposalContent,
} from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'
import { CheckboxGroup } from './form/choice-group'
import { DateField } from './form/date-field'
import { SelectField } from './form/select-field'
import { TextArea } from './form/text-area'
import { ProposalSteps } from './proposal-steps'

export interface ProposalEditorProps {
  /** prefix of every field's name; pass the same one to `parseProposal` */
  prefix: string
  /** today's date where the writer is */
  today: LocalDate
  /** who writes: decides which steps are "yours" and which "theirs" */
  me: 'subject' | 'handler'
  /** also offer imposed measures; only for a request for one */
  imposed?: boolean
  /** start from this proposal, e.g. the one being answered */
  content?: ProposalContent
}

/**
 * The fields of a proposal, inside an `ActForm` that brings its own button: measures with their dates, steps,
 * check-ins, text. Read back by `parseProposal`. Works without JavaScript.
 */
export function ProposalEditor({ prefix, today, me, imposed = false, content }: ProposalEditorProps) {
  const t = useTranslations('proposal')
  const names = proposalFields(prefix)
  return (
    <div className="flex flex-col gap-8">
      {offeredGroups(imposed).map((group) => (
        <Measures key={group} {...{ group, prefix, today, content }} />
      ))}
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-1 font-bold">{t('steps')}</legend>
        <p className="text-ink-soft">{t('stepsHint')}</p>
        <ProposalSteps
          min={today}
          owners={(['subject', 'handler'] as const).map((owner) => ({
            value: owner,
            label: t(owner === me ? 'owner.me' : `owner.${owner}`),
          }))}
          rows={Array.from({ length: STEP_ROWS }, (_, row) => ({
            text: names.step(row, 'text'),
            owner: names.step(row, 'owner'),
            on: names.step(row, 'on'),
            step: content?.steps[row] ?? null,
            labels: {
              row: t('step', { number: row + 1 }),
              text: t('stepText'),
              owner: t('stepOwner'),
              on: t('stepOn'),
            },
          }))}
        />
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-1 font-bold">{t('checkIns')}</legend>
        <p className="text-ink-soft">{t('checkInsHint')}</p>
        <DateField
          name={names.checkInOn}
          label={t('checkInOn')}
          min={today}
          defaultValue={content?.checkInOn ?? undefined}
        />
        <SelectField
          name={names.checkInEvery}
          label={t('checkInEvery')}
          defaultValue={content?.checkInEvery ? String(content.checkInEvery) : ''}
          empty={t('rhythm.once')}
          options={checkInRhythms.map((days) => ({ value: String(days), label: t(`rhythm.${days}`) }))}
        />
      </fieldset>
      <TextArea name={names.words} label={t('words')} hint={t('textHint')} defaultValue={content?.words} />
    </div>
  )
}

/** One group of measures, each with its own dates. */
function Measures(props: {
  group: MeasureGroup
  prefix: string
  today: LocalDate
  content: ProposalContent | undefined
}) {
  const t = useTranslations('measure')
  const ids: readonly MeasureId[] = measureGroups[props.group]
  const chosen = props.content?.measures.map((measure) => measure.id) ?? []
  return (
    <CheckboxGroup
      name={proposalFields(props.prefix).group(props.group)}
      label={t(`group.${props.group}`)}
      defaultValues={ids.filter((id) => chosen.includes(id))}
      options={ids.map((id) => ({
        value: id,
        label: t(`${id}.label`),
        hint: t(`${id}.about`),
        below: measureDates[id].length > 0 ? <Dates {...props} id={id} /> : undefined,
      }))}
    />
  )
}

function Dates(props: {
  id: MeasureId
  prefix: string
  today: LocalDate
  content: ProposalContent | undefined
}) {
  const t = useTranslations('proposal')
  const names = proposalFields(props.prefix)
  const before = props.content?.measures.find((measure) => measure.id === props.id)
  return (
    <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap">
      {measureDates[props.id].map((which) => (
        <DateField
          key={which}
          name={names.date(props.id, which)}
          label={t(which)}
          min={which === 'startOn' ? undefined : props.today}
          defaultValue={before?.[which] ?? undefined}
        />
      ))}
    </div>
  )
}
