import { useTranslations } from 'next-intl'
import { TextLink } from '@/app/_ui'
import { spoken } from '@/app/_ui/code-name'
import type { CodeName } from '@/lib/cases/model/views'
import { deskPath } from '../desk-path'

/** Other matters by their two words. Whoever may not see one finds nothing behind the link. */
export function LinkedNames(props: {
  links: { name: CodeName; kind: 'attached' | 'split' | 'linked' | 'exception' | null }[]
  empty?: string
}) {
  const t = useTranslations('desk.links.kind')
  if (props.links.length === 0) return props.empty ? <p className="text-ink-soft">{props.empty}</p> : null
  return (
    <ul className="flex flex-col gap-1">
      {props.links.map(({ name, kind }) => (
        <li key={name} className="py-1.5">
          <TextLink href={deskPath(name)}>{spoken(name)}</TextLink>
          {kind ? <span className="text-ink-soft"> · {t(kind)}</span> : null}
        </li>
      ))}
    </ul>
  )
}
