import { expect } from 'vitest'
import type { FreshDatabase } from './database'

const months = ['opened_at', 'closed_at', 'erased_at']

/** That the row of an erased file says nothing but that there was one, of which workflow, in which months. */
export async function saysNothing({ owner }: Pick<FreshDatabase, 'owner'>, caseId: string, workflow: string) {
  const { rows } = await owner.query('select * from case_file where id = $1', [caseId])
  for (const month of months) expect(rows[0][month].toISOString()).toMatch(/-01T00:00:00.000Z$/)
  expect(Object.fromEntries(Object.entries(rows[0]).filter(([column]) => !months.includes(column)))).toEqual({
    id: caseId,
    workflow,
    machine_version: expect.any(Number),
    code_name: null,
    need: null,
    proposal_id: null,
    matter: null,
    resolution: null,
    version: 0,
    snapshot: { value: 'erased', context: {} },
  })
}
