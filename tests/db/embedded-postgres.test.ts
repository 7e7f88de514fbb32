import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEmbedded } from '@/scripts/embedded-postgres'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'evenkeel-embedded-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const options = () => ({ dataDir, throwAway: true })

async function ask(url: string, question: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return rows
}

it('keeps what was written over a stop and a start', async () => {
  const first = await startEmbedded(options())
  await ask(first.ownerUrl('postgres'), 'create table kept as select 42 as answer')
  await first.stop()
  expect(await first.gone).toEqual({ expected: true })

  const second = await startEmbedded(options())
  expect(await ask(second.ownerUrl('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

it('refuses a client without the password', async () => {
  const server = await startEmbedded(options())
  const guess = ask(`postgresql://postgres:guess@127.0.0.1:${server.port}/postgres`, 'select 1')
  await expect(guess).rejects.toThrow(/password/)
  await server.stop()
})

it('starts again after a crash that left its number behind', async () => {
  const pidFile = join(dataDir, 'cluster', 'postmaster.pid')
  // a number that belongs to another program by now: this test
  writeFileSync(pidFile, `${process.pid}\n${join(dataDir, 'cluster')}\n`)
  const server = await startEmbedded(options())
  expect(Number(readFileSync(pidFile, 'utf8').split('\n')[0])).not.toBe(process.pid)
  await server.stop()
  expect(existsSync(pidFile)).toBe(false)
})

it('takes over from a server whose parent was killed', async () => {
  const program = `import { startEmbedded } from './scripts/embedded-postgres.ts'
    startEmbedded(${JSON.stringify(options())}).then((server) => console.log(server.port))`
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(parent.stdout, 'data')
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  const probe = ask(`postgresql://postgres:x@127.0.0.1:${Number(String(port))}/postgres`, 'select 1')
  await expect(probe).rejects.toThrow(/password/)

  const server = await startEmbedded(options())
  expect(await ask(server.ownerUrl('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }])
  await server.stop()
})

it('says plainly that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(startEmbedded({ ...options(), port })).rejects.toThrow(`Port ${port} is taken`)
  other.close()
})

it('says plainly that a data folder cannot be made', async () => {
  const file = join(dataDir, 'a-file')
  writeFileSync(file, '')
  await expect(startEmbedded({ dataDir: join(file, 'below') })).rejects.toThrow(
    /cannot be made.*EVENKEEL_DATA/,
  )
})
