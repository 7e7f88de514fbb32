import type { CodeName } from '@/lib/cases/model/views'

/** A case name for reading: `quiet-harbour` becomes "Quiet harbour". */
export function spoken(name: CodeName): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
