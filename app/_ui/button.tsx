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
  /** the whole width of the column; good for the one thing to do on a phone */
  wide?: boolean
  'aria-label'?: string
}

/**
 * A button. `submit` is the default. While its form is on the way it stays focusable (a disabled button loses the
 * reader's place) and takes no second press.
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
