import { listPeople, type PersonEntry } from './list-people'

/**
 * People whose name or address contains every word of `wanted`, whatever the case and accents; by name.
 * @param wanted '' finds nobody: a directory is searched, not read
 */
export async function findPeople(wanted: string, most = 20): Promise<PersonEntry[]> {
  const words = plain(wanted).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const people = await listPeople()
  return people
    .filter((person) => words.every((word) => plain(`${person.name} ${person.email}`).includes(word)))
    .slice(0, most)
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
