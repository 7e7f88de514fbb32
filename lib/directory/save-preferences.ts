import { IANAZone } from 'luxon'
import { db } from '@/lib/db/client'
import { ok, type PersonActor, type Result, refuse } from '@/lib/policy'
import { mayKeep } from './keeper'
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
}

/** Changes how Evenkeel speaks to this person, and when. Refuses a zone that does not exist and half a span of hours. */
export async function savePreferences(actor: PersonActor, preferences: Preferences): Promise<Result<null>> {
  const refused = mayKeep(actor, 'changeOwnProfile', actor.personId)
  if (refused) return refused
  if (!IANAZone.isValidZone(preferences.timeZone)) return refuse('invalid', { timeZone: 'chooseShown' })
  if ((preferences.quietFrom === null) !== (preferences.quietUntil === null))
    return refuse('invalid', { quietFrom: 'bothTimes' })
  const { locale, timeZone, quietFrom, quietUntil, awayUntil } = preferences
  await db().person.update({
    where: { id: actor.personId },
    data: { locale, timeZone, quietFrom, quietUntil, awayUntil },
  })
  forgetDirectory()
  return ok(null)
}
