import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDesk } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { participantsOf } from '../factories/case-rows'
import { reportConcern, seenBy, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, send, whoIs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

/* No one handles a concern about a colleague in their office, also when only the handler finds out who it is. */

let database: FreshDatabase
let central: PersonActor
let deputy: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[central, deputy] = await Promise.all([actor('central.northland'), actor('deputy.northland')])
})
afterAll(() => database.close())

describe('a handler who finds that it is about a colleague of their own office', () => {
  test('names them, and it goes on to a person of another office who can read it; neither of the two sees it again', async () => {
    const { name } = await reportConcern(null, { identity: 'anonymous' })
    await takesOn(central, name)
    expect(await send(central, name, 'identifyPerson', { toPersonId: deputy.personId })).toMatchObject({
      ok: true,
    })
    for (const colleague of [central, deputy]) {
      expect(await readCase(colleague, name)).toBeNull()
      expect(JSON.stringify(await listDesk(colleague))).not.toContain(name)
    }
    expect((await participantsOf(database, name)).filter((one) => one.endsWith(' handler'))).toEqual([])
    const next = await whoIs(database, name, 'offered')
    expect([central.ref, deputy.ref]).not.toContain(next.ref)
    await takesOn(next, name)
    expect((await seenBy(next, name)).availableEvents).toContain('screen')
  })

  test('keeps it where it is about another person', async () => {
    const { name } = await reportConcern(null, { identity: 'anonymous' })
    await takesOn(central, name)
    const facilitator = await actor('facilitator.harbour')
    await send(central, name, 'identifyPerson', { toPersonId: facilitator.personId })
    expect((await whoIs(database, name, 'handler')).ref).toBe(central.ref)
    expect(await readCase(central, name)).not.toBeNull()
  })
})
