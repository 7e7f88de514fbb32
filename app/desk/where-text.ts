import { useTranslations } from 'next-intl'
import type { Where } from '@/lib/cases/model/views'

/**
 * What is said of where a case is: `title` in a few words, `state` as a sentence. A state without words of its own is
 * spoken of by the state around it.
 */
export function useWhereText(length: 'title' | 'state'): (where: Where) => string {
  const t = useTranslations(`where.${length}`)
  return ({ state }) => {
    for (let path = state; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      if (t.has(path as never)) return t(path as never)
    }
    return ''
  }
}
