import { useTranslations } from 'next-intl'
import type { PersonView } from '@/lib/cases/model/views'
import type { ReaderKind } from './reader'

/** What a person is called who reported without an account, or is not in the directory any more. */
const NAMELESS = '—'

/** A person as a list or a message names them: with the office they act for, where they do. */
export const named = ({ name, office }: PersonView): string => (office ? `${name}, ${office}` : name)

/** How this kind of reader names people: on the desk "Ana · Volunteer Advisor North", the reader as "You". */
export function useNamed(kind: ReaderKind): (person: PersonView) => string {
  const t = useTranslations('ui')
  const record = useTranslations('desk.record')
  if (kind !== 'handler') return named
  return ({ name, office, isMe }) => {
    if (isMe) return t('you')
    // some are known by their office alone
    if (name === NAMELESS) return record('unnamed')
    return office && office !== name ? `${name} · ${office}` : name
  }
}
