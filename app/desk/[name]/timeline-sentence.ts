import { useTranslations } from 'next-intl'

/** The sentence for an event of the timeline; an event from a newer workflow than these words is left unsaid. */
export function useTimelineSentence(): (event: string) => string {
  const t = useTranslations('timeline')
  return (event) => (t.has(event as never) ? t(event as never) : '')
}
