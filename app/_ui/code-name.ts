import type { CodeName } from '@/lib/cases/model/views'

/** A code name as one reads it out: `quiet-harbour` is "Quiet harbour". */
export function spoken(name: CodeName): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
