import { db } from '@/lib/db/client'

/** A person's own entry in the directory. */
export interface PersonRecord {
  id: string
  name: string
  email: string
  locale: string
  /** IANA zone */
  timeZone: string
  /** quiet hours, local `HH:MM`; both or neither */
  quietFrom: string | null
  quietUntil: string | null
  /** last day away, `YYYY-MM-DD` */
  awayUntil: string | null
  /** how many open cases they want to handle at most; null: no limit */
  caseLimit: number | null
}

/** Null when there is no such person. Not cached: a person who just saved sees what they saved. */
export async function personById(id: string): Promise<PersonRecord | null> {
  return db().person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      timeZone: true,
      quietFrom: true,
      quietUntil: true,
      awayUntil: true,
      caseLimit: true,
    },
  })
}
