import { useTranslations } from 'next-intl'
import type { PersonView } from '@/lib/cases/model/views'

/** What a person is called who reported without an account, or is not in the directory any more. */
const NAMELESS = '—'

/** A person with the office they act for: "Ana, Volunteer Advisor North"; the reader is "You". */
export function PersonLine({ person }: { person: PersonView }) {
  return usePersonText()(person)
}

/** The same as text, for places that take no elements. */
export function usePersonText(): (person: PersonView) => string {
  const t = useTranslations('ui')
  const record = useTranslations('desk.record')
  return (person) => {
    if (person.isMe) return t('you')
    // some are known by their office alone
    const { name, office } = person
    if (name === NAMELESS) return record('unnamed')
    return office && office !== name ? `${name} · ${office}` : name
  }
}
