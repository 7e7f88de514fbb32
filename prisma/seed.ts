import { DateTime } from 'luxon'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { addFacilitator } from '@/lib/directory/add-facilitator'
import { addMeeting } from '@/lib/directory/add-meeting'
import { addOffice } from '@/lib/directory/add-office'
import { addPerson } from '@/lib/directory/add-person'
import { addRegion } from '@/lib/directory/add-region'
import { appoint } from '@/lib/directory/appoint'
import { nameAdministrator } from '@/lib/directory/name-administrator'
import { forgetDirectory } from '@/lib/directory/snapshot'
import type { Result } from '@/lib/policy'
import {
  meetings,
  people,
  regions,
  type SeedMeeting,
  type SeedPerson,
  type SeedRegion,
} from './demo-organisation'

/** long enough ago that every deadline the demo moves lies after it */
const from = '2020-01-01'

export interface Seeded {
  name: string
  email: string
}

/**
 * Puts the small organisation into the database through the directory's own use cases, so that every key exists. What
 * is there already stays as it is: it can run again, also after a run that broke off.
 * @returns who can be signed in as
 */
export async function seed(): Promise<Seeded[]> {
  const regionIds = new Map<string, string>()
  for (const region of regions) regionIds.set(region.name, await putRegion(region, regionIds))
  const offices = new Map<string, string>()
  for (const region of regions) {
    for (const role of region.offices) {
      const made = await addOffice('setUp', { role, regionId: known(regionIds, region.name) })
      offices.set(`${role} ${region.name}`, done(made).id)
    }
  }
  const ids = new Map<string, string>()
  for (const person of people) ids.set(person.mail, await putPerson(person, regionIds, offices))
  for (const meeting of meetings) await putMeeting(meeting, regionIds, ids)
  forgetDirectory()
  return people.map((person) => ({ name: person.name, email: emailOf(person) }))
}

async function putRegion(region: SeedRegion, ids: ReadonlyMap<string, string>): Promise<string> {
  const parentId = region.parent && known(ids, region.parent)
  const there = await db().region.findFirst({ where: { name: region.name, parentId } })
  const { name, country, timeZone } = region
  return there?.id ?? done(await addRegion('setUp', { name, parentId, country, timeZone })).id
}

async function putPerson(
  person: SeedPerson,
  regionIds: ReadonlyMap<string, string>,
  offices: ReadonlyMap<string, string>,
): Promise<string> {
  const email = emailOf(person)
  const there = await db().person.findUnique({ where: { email } })
  const timeZone = person.timeZone ?? 'UTC'
  const id =
    there?.id ?? done(await addPerson('setUp', { name: person.name, email, locale: 'en', timeZone })).id
  if (!there && person.quiet) {
    const { from: quietFrom, until: quietUntil } = person.quiet
    await db().person.update({ where: { id }, data: { quietFrom, quietUntil } })
  }
  if (person.facilitates) {
    done(await addFacilitator('setUp', id, known(regionIds, person.facilitates), from))
  }
  for (const region of person.holds?.regions ?? []) {
    done(await appoint('setUp', known(offices, `${person.holds?.role} ${region}`), id, from))
  }
  if (person.administers) done(await nameAdministrator('setUp', id))
  return id
}

async function putMeeting(
  meeting: SeedMeeting,
  regionIds: ReadonlyMap<string, string>,
  peopleIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { name, online, startTime, timeZone } = meeting
  const regionId = known(regionIds, meeting.region)
  if (await db().meeting.findFirst({ where: { name, regionId } })) return
  const first = DateTime.fromMillis(await now(), { zone: timeZone }).plus({ days: meeting.inDays })
  done(
    await addMeeting('setUp', {
      regionId,
      name,
      online,
      language: 'en',
      weekday: first.weekday,
      startTime,
      timeZone,
      facilitators: meeting.runBy.map((mail) => known(peopleIds, mail)),
    }),
  )
}

const emailOf = (person: SeedPerson): string => `${person.mail}@evenkeel.example`

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`the organisation to seed names "${name}", which it does not have`)
  return id
}

function done<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`seeding was refused: ${result.code} ${JSON.stringify(result.fields ?? {})}`)
  return result.value
}
