import { IANAZone } from 'luxon'
import { db } from '@/lib/db/client'
import { ok, type PersonActor, type Result, refuse } from '@/lib/policy'
import { mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

export interface Preferences {
  locale: string
  /** IANA zone */
  timeZone: string
  /** local `HH:MM`, both or neither */
  quietFrom: string | null
  quietUntil: string | null
  /** last day away, `YYYY-MM-DD`; null when not away */
  awayUntil: string | null
  /** open cases they want to handle at most, 0 to `MOST_CASES`; null: no limit */
  caseLimit: number | null
}

/** A limit above this is refused. */
const MOST_CASES = 50

/**
 * Saves a person's language, zone, quiet hours, absence and case limit. Refuses an unknown zone, quiet hours
 * with one end missing, and a limit that is not a whole number from 0 to `MOST_CASES`.
 */
export async function savePreferences(actor: PersonActor, preferences: Preferences): Promise<Result<null>> {
  const refused = mayKeep(actor, 'changeOwnProfile', actor.personId)
  if (refused) return refused
  if (!IANAZone.isValidZone(preferences.timeZone)) return refuse('invalid', { timeZone: 'chooseShown' })
  if ((preferences.quietFrom === null) !== (preferences.quietUntil === null))
    return refuse('invalid', { quietFrom: 'bothTimes' })
  const { locale, timeZone, quietFrom, quietUntil, awayUntil, caseLimit } = preferences
  if (caseLimit !== null && !(Number.isInteger(caseLimit) && caseLimit >= 0 && caseLimit <= MOST_CASES))
    return refuse('invalid', { caseLimit: 'caseLimit' })
  await db().person.update({
    where: { id: actor.personId },
    data: { locale, timeZone, quietFrom, quietUntil, awayUntil, caseLimit },
  })
  forgetDirectory()
  return ok(null)
}
