'use client'

import { useContext } from 'react'
import { Fold } from '../_ui/fold'
import { CheckboxGroup, type CheckboxGroupProps } from '../_ui/form/choice-group'
import { FormContext } from '../_ui/form/form-context'

/** Choices that few need: folded away, and open once one of them is chosen, also on a page shown again. */
export function FoldedGroup({ summary, ...group }: CheckboxGroupProps & { summary: string }) {
  const { state } = useContext(FormContext)
  const chosen = state.values[group.name] ?? group.defaultValues ?? []
  return (
    <Fold summary={summary} open={group.options.some(({ value }) => chosen.includes(value))}>
      <CheckboxGroup {...group} />
    </Fold>
  )
}
