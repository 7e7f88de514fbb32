'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonClass } from './button-look'

export interface ButtonProps {
  children: ReactNode
  look?: ButtonLook
  type?: 'submit' | 'button'
  /** sent with the form when this button is the one pressed */
  name?: string
  value?: string
  onClick?: () => void
  /** the full width of the column; for the main button on a phone */
  wide?: boolean
  'aria-label'?: string
}

/**
 * A button of type `submit` unless told otherwise. While its form is being sent it ignores a second press. It
 * stays focusable, because a disabled button loses a screen reader's place.
 */
export function Button({ children, look = 'primary', type = 'submit', wide, ...rest }: ButtonProps) {
  const { pending } = useFormStatus()
  const busy = type === 'submit' && pending
  return (
    <button {...rest} type={type} aria-disabled={busy || undefined} className={buttonClass(look, wide)}>
      {children}
    </button>
  )
}
