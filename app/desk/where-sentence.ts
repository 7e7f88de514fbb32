import { useTranslations } from 'next-intl'
import type { Where } from '@/lib/cases/views'

/** The sentence for where a case is. A state without one of its own is spoken of by the state around it. */
export function useWhereSentence(): (where: Where) => string {
  const t = useTranslations('where.state')
  return ({ state }) => {
    for (let path = state; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      if (t.has(path as never)) return t(path as never)
    }
    return ''
  }
}
