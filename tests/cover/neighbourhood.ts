import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { actorOf } from '@/lib/auth/actor-of'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'

const hour = 3_600_000

/** A region with no one in it yet. */
export async function region(name = 'Riverside'): Promise<string> {
  const { id } = await db().region.create({ data: { name, country: 'GB', timeZone: 'Europe/London' } })
  return id
}

/** A facilitator of this region, signed in. */
export async function facilitator(
  regionId: string,
  { locale = 'en', name = 'Facilitator' } = {},
): Promise<PersonActor> {
  const person = await db().person.create({
    data: { name, email: `${randomUUID()}@example.org`, locale, timeZone: 'Europe/London' },
  })
  await db().facilitatorTerm.create({ data: { personId: person.id, regionId, fromOn: '2020-01-01' } })
  return signIn(person.id)
}

async function signIn(personId: string): Promise<PersonActor> {
  const actor = await actorOf(personId, await now())
  if (!actor) throw new Error('nobody of this id')
  return actor
}

/** A weekly meeting whose next date begins `inHours` from now (whole minutes), and that date. */
export async function meeting(
  regionId: string,
  runBy: PersonActor[],
  { inHours = 24, online = false, language = 'en', name = 'Tuesday group' } = {},
): Promise<{ meetingId: string; onDate: string; startsAt: number }> {
  const start = DateTime.fromMillis((await now()) + inHours * hour, { zone: 'Europe/London' }).startOf(
    'minute',
  )
  const { id } = await db().meeting.create({
    data: {
      regionId,
      name,
      online,
      language,
      weekday: start.weekday,
      startTime: start.toFormat('HH:mm'),
      timeZone: 'Europe/London',
      facilitators: { create: runBy.map(({ personId }) => ({ personId })) },
    },
  })
  return { meetingId: id, onDate: start.toFormat('yyyy-MM-dd'), startsAt: start.toMillis() }
}

export const press = (): string => randomUUID()
