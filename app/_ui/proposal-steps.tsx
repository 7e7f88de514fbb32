'use client'

import { useContext } from 'react'
import type { StepView } from '@/lib/cases/model/views'
import { Fold } from './fold'
import { DateField } from './form/date-field'
import { FormContext } from './form/form-context'
import { SelectField } from './form/select-field'
import { TextField } from './form/text-field'

export interface StepRow {
  /** field names of this row */
  text: string
  owner: string
  on: string
  step: StepView | null
  labels: { row: string; text: string; owner: string; on: string }
}

/** Rows for steps: filled rows are open, empty ones are folded away until needed. */
export function ProposalSteps(props: {
  rows: StepRow[]
  owners: { value: string; label: string }[]
  min: string
}) {
  const { state } = useContext(FormContext)
  return props.rows.map((row, index) => {
    const typed = [row.text, row.on].some((name) => state.values[name]?.[0])
    return (
      <Fold key={row.text} summary={row.labels.row} open={index === 0 || typed || row.step !== null}>
        <TextField name={row.text} label={row.labels.text} defaultValue={row.step?.text} />
        <SelectField
          name={row.owner}
          label={row.labels.owner}
          options={props.owners}
          defaultValue={row.step?.owner ?? 'subject'}
        />
        <DateField
          name={row.on}
          label={row.labels.on}
          defaultValue={row.step?.on ?? undefined}
          min={props.min}
        />
      </Fold>
    )
  })
}
