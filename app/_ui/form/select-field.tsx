'use client'

import { type FieldProps, FieldShell, useDescribed } from './field'

export interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[]
  defaultValue?: string
  /** a first, empty choice */
  empty?: string
}

/** One of many. Up to about seven options, prefer `RadioGroup`. */
export function SelectField(props: SelectFieldProps) {
  const { id, kept, aria } = useDescribed(props)
  const chosen = kept ? kept[0] : props.defaultValue
  return (
    <FieldShell {...props}>
      <select
        id={id}
        name={props.name}
        defaultValue={chosen ?? ''}
        className="field-input max-w-md"
        {...aria}
      >
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldShell>
  )
}
