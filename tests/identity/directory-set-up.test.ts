import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { addOffice } from '@/lib/directory/add-office'
import { addRegion } from '@/lib/directory/add-region'
import { moveRegion } from '@/lib/directory/move-region'
import { maySeeSetUp, readSetUp } from '@/lib/directory/read-set-up'
import { forgetDirectory } from '@/lib/directory/snapshot'
import type { FreshDatabase } from '../factories/database'
import { actor } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await seededDatabase()
}, 120_000)
afterAll(() => database.close())

const regionId = async (name: string) => (await db().region.findFirstOrThrow({ where: { name } })).id
const shown = async (mail: string) => {
  const view = await readSetUp(await actor(mail))
  return new Map(view?.regions.map((region) => [region.name, region]))
}

describe('duties that no one can do', () => {
  it('are shown to the directory administrator, from the top of each tree down', async () => {
    const regions = await shown('directory.northland')
    expect([...regions.keys()]).toEqual([
      'Northland',
      'Harbour',
      'Hill',
      'Isles',
      'Lake',
      'Southland',
      'Shore',
    ])
    expect(regions.get('Lake')?.gaps).toContainEqual({ duty: 'advise', why: 'vacant' })
    expect(regions.get('Isles')?.gaps).toContainEqual({ duty: 'coordinate', why: 'noOffice' })
    expect(regions.get('Harbour')?.gaps).toEqual([])
  })
  it('come with the office that a report from a region without one goes to, and why', async () => {
    const regions = await shown('directory.northland')
    expect(regions.get('Isles')?.first).toEqual({ office: 'Central Office, Northland', why: 'noCoordinator' })
    expect(regions.get('Lake')?.first).toEqual({
      office: 'Regional Coordinator, Lake',
      why: 'noAdvisorInRegion',
    })
  })
  it('are shown to Central Office for its own tree', async () => {
    expect([...(await shown('central.southland')).keys()]).toEqual(['Southland', 'Shore'])
  })
  it('are hidden from everyone else: a coordinator, a reviewer or a facilitator', async () => {
    for (const mail of ['coordinator.harbour', 'advisor.harbour', 'reviewer.board', 'facilitator.harbour'])
      expect(await readSetUp(await actor(mail)), mail).toBeNull()
  })
  it('are linked for those who can see them, and the regions can be changed by administrators alone', async () => {
    const mails = ['directory.northland', 'central.northland', 'reviewer.board', 'facilitator.harbour']
    const found = await Promise.all(mails.map(async (mail) => maySeeSetUp(await actor(mail))))
    expect(found).toEqual([true, true, false, false])
    const views = await Promise.all(mails.map(async (mail) => readSetUp(await actor(mail))))
    expect(views.map((view) => view?.mayMove)).toEqual([true, false, undefined, undefined])
    const above = new Map(views[0]?.regions.map((region) => [region.name, region.above]))
    expect([above.get('Northland'), above.get('Harbour')]).toEqual([null, 'Northland'])
  })
  it('come with the regions that are above themselves', async () => {
    const north = await regionId('Northland')
    await database.owner.query(
      `update region set parent_id = (select id from region where name = 'Lake') where id = $1`,
      [north],
    )
    forgetDirectory()
    const view = await readSetUp(await actor('directory.northland'))
    await database.owner.query('update region set parent_id = null where id = $1', [north])
    forgetDirectory()
    expect(view?.circles.map((circle) => [...circle].sort())).toEqual([['Lake', 'Northland']])
  })
})

describe('putting a region below another', () => {
  const newRegion = async (name: string, parentId: string | null) => {
    const region = { name, parentId, country: 'GB', timeZone: 'Europe/London' }
    const added = await addRegion(await actor('directory.northland'), region)
    if (!added.ok) throw new Error('no region')
    return added.value.id
  }
  it('is for directory administrators', async () => {
    const refused = await moveRegion(await actor('central.northland'), await regionId('Isles'), null)
    expect(refused).toMatchObject({ ok: false, code: 'notYours' })
  })
  it('is refused where it would make a circle', async () => {
    const administrator = await actor('directory.northland')
    const upper = await newRegion('Upper', await regionId('Northland'))
    const lower = await newRegion('Lower', upper)
    for (const parent of [upper, lower]) {
      expect(await moveRegion(administrator, upper, parent)).toMatchObject({ fields: { parentId: 'circle' } })
    }
    expect(await moveRegion(administrator, upper, 'nowhere')).toMatchObject({ code: 'notFound' })
    expect(await moveRegion(administrator, lower, await regionId('Southland'))).toMatchObject({ ok: true })
    expect(await db().region.findUniqueOrThrow({ where: { id: lower } })).toMatchObject({
      parentId: await regionId('Southland'),
    })
  })
  it('is refused for one of two moves that would make a circle together at the same moment', async () => {
    const administrator = await actor('directory.northland')
    const [left, right] = [await newRegion('Left', null), await newRegion('Right', null)]
    const answers = await Promise.all([
      moveRegion(administrator, left, right),
      moveRegion(administrator, right, left),
    ])
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  })
  it('is refused once there are offices below, whose spare keys are with the offices above', async () => {
    const administrator = await actor('directory.northland')
    const around = await newRegion('Around', await regionId('Northland'))
    const inside = await newRegion('Inside', around)
    await addOffice(administrator, { role: 'volunteerAdvisor', regionId: inside })
    expect(await moveRegion(administrator, around, null)).toMatchObject({
      fields: { parentId: 'hasOffices' },
    })
  })
})
