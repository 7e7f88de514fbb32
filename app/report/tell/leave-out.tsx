'use client'

import { useContext } from 'react'
import { Fold } from '../../_ui/fold'
import { CheckboxGroup, type CheckboxGroupProps } from '../../_ui/form/choice-group'
import { FormContext } from '../../_ui/form/form-context'

/** People to leave out, folded away for most, open for whoever has chosen someone, also on a page shown again. */
export function LeaveOut({ summary, ...group }: CheckboxGroupProps & { summary: string }) {
  const { state } = useContext(FormContext)
  const chosen = state.values[group.name] ?? group.defaultValues ?? []
  return (
    <Fold summary={summary} open={chosen.length > 0}>
      <CheckboxGroup {...group} />
    </Fold>
  )
}
