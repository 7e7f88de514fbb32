'use client'

import { useEffect, useId, useState } from 'react'
import { type FieldProps, FieldShell, useDescribed } from '@/app/_ui/form/field'

export interface PersonPickerProps extends FieldProps {
  options: readonly { value: string; label: string }[]
  defaultValue?: string
  empty: string
  /** label of the box that narrows the list */
  search: string
  /** said when nothing fits what was typed */
  nobody: string
}

/** One of many people: a plain list, and with JavaScript a box above it that narrows the list while one types. */
export function PersonPicker(props: PersonPickerProps) {
  const { id, kept, aria } = useDescribed(props)
  const searchId = useId()
  const [canSearch, setCanSearch] = useState(false)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(kept ? (kept[0] ?? '') : (props.defaultValue ?? ''))
  useEffect(() => setCanSearch(props.options.length > 8), [props.options.length])

  const wanted = typed.trim().toLocaleLowerCase().split(/\s+/)
  const fits = (label: string) => wanted.every((part) => label.toLocaleLowerCase().includes(part))
  // the person chosen stays chosen, whatever is typed afterwards
  const shown = props.options.filter((option) => option.value === chosen || fits(option.label))
  return (
    <FieldShell {...props}>
      {canSearch ? (
        <div className="flex max-w-md flex-col gap-1">
          <label htmlFor={searchId} className="text-small text-ink-soft">
            {props.search}
          </label>
          <input
            id={searchId}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            // looking a person up is no answer yet
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault()
            }}
            autoComplete="off"
            className="field-input"
          />
          <p role="status" className="text-small text-ink-soft empty:hidden">
            {shown.length === 0 ? props.nobody : ''}
          </p>
        </div>
      ) : null}
      <select
        id={id}
        name={props.name}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        className="field-input max-w-md"
        {...aria}
      >
        <option value="">{props.empty}</option>
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldShell>
  )
}
