'use client'

import type { ReactNode } from 'react'
import { FieldError, type FieldProps, LabelText, useDescribed } from './field'

export interface ChoiceOption {
  value: string
  label: string
  hint?: ReactNode
  /** shown below the option once it is chosen, e.g. a field that depends on it; needs no JavaScript */
  below?: ReactNode
}

export interface RadioGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  defaultValue?: string
}

/** Exactly one option. Nothing is preselected unless `defaultValue` says so. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <ChoiceGroup
      {...props}
      type="radio"
      defaults={props.defaultValue === undefined ? [] : [props.defaultValue]}
    />
  )
}

export interface CheckboxGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  defaultValues?: readonly string[]
}

/** Any number of options, including none. Sent as several values of one name (`data.getAll(name)`). */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" defaults={props.defaultValues ?? []} />
}

interface ChoiceGroupProps extends FieldProps {
  type: 'radio' | 'checkbox'
  options: readonly ChoiceOption[]
  defaults: readonly string[]
}

function ChoiceGroup(props: ChoiceGroupProps) {
  const { id, hintId, errorId, errorKey, kept, aria } = useDescribed(props)
  const chosen = kept ?? props.defaults
  return (
    <fieldset aria-describedby={aria['aria-describedby']} className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2">
        <LabelText question={props.question} quiet={props.quietLabel}>
          {props.label}
        </LabelText>
      </legend>
      {props.hint ? (
        <div id={hintId} className="text-ink-soft">
          {props.hint}
        </div>
      ) : null}
      {errorKey ? <FieldError id={errorId} errorKey={errorKey} /> : null}
      {props.options.map((option, index) => (
        <div key={option.value} className="choice flex flex-col">
          <ChoiceRow
            // the error summary links to the group's name, so the first option carries it as its id
            id={index === 0 ? id : `${id}-${index}`}
            name={props.name}
            type={props.type}
            option={option}
            checked={chosen.includes(option.value)}
          />
          {option.below ? (
            <div className="mt-3 mb-2 ml-4 choice-below border-l-2 border-line pl-5 sm:ml-8">
              {option.below}
            </div>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}

function ChoiceRow(props: {
  id: string
  name: string
  type: string
  option: ChoiceOption
  checked: boolean
}) {
  const { id, option } = props
  const hintId = option.hint ? `${id}-about` : undefined
  return (
    <label
      htmlFor={id}
      className="flex min-h-14 cursor-pointer items-start gap-4 rounded-card border-2 border-line bg-surface px-4 py-3.5 motion-safe:transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft sm:px-5"
    >
      <input
        id={id}
        name={props.name}
        type={props.type}
        value={option.value}
        defaultChecked={props.checked}
        aria-describedby={hintId}
        aria-labelledby={`${id}-label`}
        className="choice-input"
      />
      <span className="flex min-w-0 flex-col">
        <span id={`${id}-label`} className="font-bold">
          {option.label}
        </span>
        {option.hint ? (
          <span id={hintId} className="text-ink-soft">
            {option.hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}
