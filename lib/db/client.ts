import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { env } from '@/lib/env'
import type { Actor } from '@/lib/policy/actor'

/** What repositories work on: the client itself or a transaction of it. */
export type Tx = Prisma.TransactionClient

// a bundler may put this file into several bundles of one process; the pool is one all the same
const shared = globalThis as { evenkeelDatabase?: PrismaClient }

/** The one client of this process, connected on first use as the role without the right to change a case table. */
export function db(): PrismaClient {
  shared.evenkeelDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 16 }),
    // under load a transaction waits for a connection rather than failing
    transactionOptions: { maxWait: 20_000, timeout: 30_000 },
  })
  return shared.evenkeelDatabase
}

/** Ends every connection of this process; the next use of `db()` makes new ones. */
export async function closeDatabase(): Promise<void> {
  await shared.evenkeelDatabase?.$disconnect()
  shared.evenkeelDatabase = undefined
}

/**
 * Runs `work` in one transaction in which row-level security lets through what this actor may see, and nothing
 * else. Whatever `work` throws rolls the whole back.
 */
export async function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { person, member, deadline, departure } = settingsOf(actor)
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('evenkeel.actor', ${person}, true), set_config('evenkeel.member', ${member}, true),
      set_config('evenkeel.deadline', ${deadline}, true), set_config('evenkeel.departure', ${departure}, true)`
    return work(tx)
  })
}

/** Who asks, as the database knows them: references and the deadline or departure that a system event is bound to. */
export function settingsOf(actor: Actor): {
  person: string
  member: string
  deadline: string
  departure: string
} {
  if (actor.kind === 'person')
    return { person: actor.ref, member: actor.memberRef, deadline: '', departure: '' }
  // a receipt sits in no office
  if (actor.kind === 'receipt') return { person: actor.ref, member: '', deadline: '', departure: '' }
  const bound = actor.boundTo
  return 'deadlineId' in bound
    ? { person: '', member: '', deadline: `${bound.deadlineId}:${bound.generation}`, departure: '' }
    : { person: '', member: '', deadline: '', departure: bound.officerGone }
}
