import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { env } from '@/lib/env'
import type { Actor } from '@/lib/policy/actor'
import { officeRefOf } from './references'

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
  const { person, member, offices, deadline, departure } = settingsOf(actor)
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('evenkeel.actor', ${person}, true), set_config('evenkeel.member', ${member}, true),
      set_config('evenkeel.offices', ${JSON.stringify(offices)}, true),
      set_config('evenkeel.deadline', ${deadline}, true), set_config('evenkeel.departure', ${departure}, true)`
    return work(tx)
  })
}

/** Who asks, as the database knows them; see `commit_become` in prisma/sql/commit.sql. */
export interface ActorSettings {
  /** reference as party; '' for a system event */
  person: string
  /** reference as member; '' for a system event and for a receipt, which has no office */
  member: string
  /** the offices held, each with the reference by which a case names it when it is about it */
  offices: Record<string, string>
  /** `id:generation` of the deadline that a system event is bound to, or '' */
  deadline: string
  /** id of the departure that a system event is bound to, or '' */
  departure: string
}

export function settingsOf(actor: Actor): ActorSettings {
  const noOne = { person: '', member: '', offices: {}, deadline: '', departure: '' }
  if (actor.kind === 'receipt') return { ...noOne, person: actor.ref }
  if (actor.kind === 'person') {
    const offices = Object.fromEntries(actor.offices.map(({ officeId }) => [officeId, officeRefOf(officeId)]))
    return { ...noOne, person: actor.ref, member: actor.memberRef, offices }
  }
  const bound = actor.boundTo
  return 'deadlineId' in bound
    ? { ...noOne, deadline: `${bound.deadlineId}:${bound.generation}` }
    : { ...noOne, departure: bound.officerGone }
}
