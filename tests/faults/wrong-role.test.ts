import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { unfitRole } from '@/lib/ready'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  // `env()` has not been read yet
  process.env.DATABASE_URL = database.ownerUrl
})
afterAll(async () => {
  await closeDatabase()
  await database.close()
})

test('a process that was given the owner’s address by mistake says that row-level security would not bind it', async () => {
  expect(await unfitRole()).toContain('row-level security does not bind')
})
