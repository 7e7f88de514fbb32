import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './button-look'

/**
 * A link that looks like a button: it navigates and changes nothing. A plain anchor on purpose: a prefetched
 * page would count as read.
 */
export function LinkButton(props: { href: string; children: ReactNode; look?: ButtonLook; wide?: boolean }) {
  return (
    <a href={props.href} className={buttonClass(props.look ?? 'primary', props.wide)}>
      {props.children}
    </a>
  )
}

/** A link in running text. Not prefetched, for the same reason. */
export function TextLink(props: { href: string; children: ReactNode; className?: string }) {
  return (
    <a href={props.href} className={`link ${props.className ?? ''}`}>
      {props.children}
    </a>
  )
}
