import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDesk } from '@/lib/cases/seeing/list-cases'
import { readCase } from '@/lib/cases/seeing/read-case'
import type { PersonActor } from '@/lib/policy'
import { standingOf } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { reportLapse, seenBy, takesOn } from '../factories/lapse-reports'
import { actor, send, whoIs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

/* Nobody handles what is said of the colleague at the next desk, also when only the handler finds out who it is. */

let database: FreshDatabase
let central: PersonActor
let deputy: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[central, deputy] = await Promise.all([actor('central.northland'), actor('deputy.northland')])
})
afterAll(() => database.close())

describe('a handler who finds that it is said of a colleague of their own office', () => {
  test('names them, and it goes on to somebody of another office who can read it; neither of the two sees it again', async () => {
    const { name } = await reportLapse(null, { identity: 'anonymous' })
    await takesOn(central, name)
    expect(await send(central, name, 'identifyPerson', { toPersonId: deputy.personId })).toMatchObject({
      ok: true,
    })
    for (const colleague of [central, deputy]) {
      expect(await readCase(colleague, name)).toBeNull()
      expect(JSON.stringify(await listDesk(colleague))).not.toContain(name)
    }
    expect((await standingOf(database, name)).filter((one) => one.endsWith(' handler'))).toEqual([])
    const next = await whoIs(database, name, 'offered')
    expect([central.ref, deputy.ref]).not.toContain(next.ref)
    await takesOn(next, name)
    expect((await seenBy(next, name)).openEvents).toContain('screen')
  })

  test('keeps it where it is somebody else', async () => {
    const { name } = await reportLapse(null, { identity: 'anonymous' })
    await takesOn(central, name)
    const facilitator = await actor('facilitator.harbour')
    await send(central, name, 'identifyPerson', { toPersonId: facilitator.personId })
    expect((await whoIs(database, name, 'handler')).ref).toBe(central.ref)
    expect(await readCase(central, name)).not.toBeNull()
  })
})
