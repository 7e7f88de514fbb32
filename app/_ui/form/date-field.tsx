'use client'

import type { LocalDate } from '@/machines/effects'
import { type FieldProps, FieldShell, useDescribed } from './field'

/** A calendar date (`YYYY-MM-DD`), with the browser's own picker. */
export function DateField(
  props: FieldProps & { defaultValue?: LocalDate; min?: LocalDate; max?: LocalDate },
) {
  const { id, kept, aria } = useDescribed(props)
  return (
    <FieldShell {...props}>
      <input
        id={id}
        name={props.name}
        type="date"
        defaultValue={kept ? (kept[0] ?? '') : props.defaultValue}
        min={props.min}
        max={props.max}
        className="field-input max-w-60"
        {...aria}
      />
    </FieldShell>
  )
}
