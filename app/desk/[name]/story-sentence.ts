import { useTranslations } from 'next-intl'

/** The sentence for an event of the story; an event from a newer workflow than these words is left unsaid. */
export function useStorySentence(): (event: string) => string {
  const t = useTranslations('story')
  return (event) => (t.has(event as never) ? t(event as never) : '')
}
