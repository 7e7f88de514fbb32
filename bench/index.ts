import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { actorOf } from '@/lib/auth/actor-of'
import { addMessage } from '@/lib/cases/events/add-message'
import { sendCaseEvent } from '@/lib/cases/events/send-event'
import { listDesk } from '@/lib/cases/view/list-cases'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { begin, step, workflows } from '@/machines'
import { explain } from '@/scripts/terminal'
import { bareTransaction } from './bare-transaction'
import { cookieOf, type Ground, prepareGround } from './ground'
import { fillUpTo } from './many-cases'
import { type Load, load, repeat, round } from './measure'
import { makeReporters, readyToSend } from './reporters'

/*
 * Measures what is claimed about speed: `npm run bench [-- --json FILE]`. No figure is asserted anywhere,
 * because machines differ. Reports through HTTP are compared with the bare transaction of the same rows, on the
 * same database in the same run. So the ratio means something on any machine.
 */
const levels = [1, 8, 32, 128] as const
const perLevel: Record<number, number> = { 1: 60, 8: 160, 32: 256, 128: 256 }
const sizes = [100, 10_000, 100_000] as const

async function main(): Promise<void> {
  const ground = await prepareGround()
  const memoryIdle = ground.memory()
  try {
    const reports = await measureReports(ground)
    const desk = await measureDesk(ground)
    const result = {
      machine: {
        cpus: cpus().length,
        model: cpus()[0]?.model ?? '',
        memoryGiB: round(totalmem() / 2 ** 30),
        node: process.version,
      },
      reports,
      transition: await measureTransition(),
      desk: desk.lists,
      openingACase: desk.opening,
      startUpMs: ground.startUp,
      memoryMiB: { idle: memoryIdle, afterLoad: ground.memory() },
    }
    print(result)
    const at = process.argv.indexOf('--json')
    const file = process.argv[at + 1]
    if (at > 0 && file) writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  } finally {
    await ground.end()
  }
}

interface ReportsAt {
  http: Load
  bare: Load
  /**
   * bare transactions per report through HTTP, both per second: the cost of the whole request compared with the
   * rows alone
   */
  ratio: number
}

async function measureReports({ site, owner }: Ground): Promise<{ rows: number; levels: ReportsAt[] }> {
  const reporters = await makeReporters(Math.max(...Object.values(perLevel)))
  const warm = await Promise.all(reporters.slice(0, 8).map((one) => readyToSend(site.url, one)))
  await load(4, warm)
  const bare = await bareTransaction(owner)
  const measured: ReportsAt[] = []
  for (const clients of levels) {
    const tasks: (() => Promise<boolean>)[] = []
    for (const reporter of reporters.slice(0, perLevel[clients]))
      tasks.push(await readyToSend(site.url, reporter))
    const http = await load(clients, tasks)
    const alone = await load(
      clients,
      Array.from({ length: 1500 }, () => bare.run),
    )
    measured.push({ http, bare: alone, ratio: round(alone.perSecond / http.perSecond) })
  }
  return { rows: bare.rows, levels: measured }
}

/** An advisor with thirty cases, among more and more cases of others. */
async function measureDesk({ site, owner }: Ground) {
  const coordinator = await db().person.findUniqueOrThrow({
    where: { email: 'advisor.harbour@evenkeel.example' },
  })
  const actor = await actorOf(coordinator.id, await now())
  if (!actor) throw new Error('the advisor is not there')
  const cookie = await cookieOf(coordinator.id)
  const mine = await listDesk(actor)
  const first = mine[0]
  if (!first) throw new Error('nothing on the desk')
  // the list is as long as one person's work, however many cases there are
  await owner.query(
    `update access set holder_ref = 'other-' || case_id where holder_ref = $1 and case_id not in
       (select case_id from access where holder_ref = $1 and until is null
        order by case_id = (select id from case_file where code_name = $2) desc, case_id limit 30)`,
    [actor.memberRef, first.name],
  )
  await sendCaseEvent(
    actor,
    first.name,
    { event: { type: 'accept', promisedOn: null }, seenVersion: null },
    randomUUID(),
  )
  await addMessage(
    actor,
    first.name,
    { part: 'conversation', text: 'Thank you for saying it.' },
    randomUUID(),
  )

  const page = (path: string) => async () => {
    const answer = await fetch(site.url + path, { headers: { cookie }, redirect: 'manual' })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path.split('/')[1]} answered ${answer.status}`)
  }
  const lists = []
  for (const cases of sizes) {
    await fillUpTo(owner, cases)
    lists.push({ cases, ...(await repeat(40, page('/desk'))) })
  }
  return { lists, opening: { cases: sizes.at(-1), ...(await repeat(40, page(`/desk/${first.name}`))) } }
}

async function measureTransition() {
  const workflow = workflows.slip
  const first = begin(workflow, { source: 'self', silence: 'passOn', heldUntilMorning: false }).snapshot
  const at = await repeat(2000, () => step(workflow, first, { type: 'accept', promisedOn: null }))
  return { p50: at.p50, p95: at.p95 }
}

function print(result: { reports: { rows: number; levels: ReportsAt[] } } & Record<string, unknown>): void {
  const { reports, ...rest } = result
  console.log(`reports submitted, ${reports.rows} rows each`)
  console.table(
    reports.levels.map(({ http, bare, ratio }) => ({
      clients: http.clients,
      'http /s': http.perSecond,
      'p50 ms': http.p50,
      'p95 ms': http.p95,
      errors: http.errors,
      'bare /s': bare.perSecond,
      'bare errors': bare.errors,
      'bare : http': ratio,
    })),
  )
  for (const [name, value] of Object.entries(rest)) console.log(`${name}: ${JSON.stringify(value)}`)
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
