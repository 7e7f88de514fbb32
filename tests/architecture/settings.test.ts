import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/env'

const secret = Buffer.alloc(32, 7).toString('base64')
const complete = {
  DATABASE_URL: 'postgresql://evenkeel_app:pw@127.0.0.1:5432/evenkeel',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'Evenkeel <evenkeel@example.org>',
  EVENKEEL_MASTER_KEY: secret,
  EVENKEEL_REFERENCE_KEY: secret,
  EVENKEEL_URL: 'https://evenkeel.example.org/',
  NEXTAUTH_SECRET: secret,
}

describe('an operator who starts Evenkeel', () => {
  test('needs only what is required, and gets production-like defaults', () => {
    expect(readEnv(complete)).toMatchObject({
      EVENKEEL_URL: 'https://evenkeel.example.org',
      EVENKEEL_DEMO: false,
      EVENKEEL_WORKER: 'inside',
    })
  })

  test.each(Object.keys(complete))('is told that %s is missing', (name) => {
    expect(() => readEnv({ ...complete, [name]: undefined })).toThrow(`${name}: is not set`)
    expect(() => readEnv({ ...complete, [name]: '' })).toThrow(`${name}: is not set`)
  })

  test('is told about every problem at once', () => {
    expect(() => readEnv({})).toThrow(/DATABASE_URL[\s\S]*SMTP_URL[\s\S]*NEXTAUTH_SECRET/)
  })

  test.each([
    ['EVENKEEL_MASTER_KEY', 'c2hvcnQ=', '32 bytes'],
    ['EVENKEEL_REFERENCE_KEY', 'not base64 at all', '32 bytes'],
    ['NEXTAUTH_SECRET', 'swordfish', '32 characters'],
    ['DATABASE_URL', 'mysql://somewhere', 'DATABASE_URL'],
    ['EVENKEEL_URL', 'javascript:alert(1)', 'EVENKEEL_URL'],
    ['EVENKEEL_DEMO', 'yes', 'EVENKEEL_DEMO'],
    ['EVENKEEL_WORKER', 'outside', 'EVENKEEL_WORKER'],
  ])('is told that %s cannot be %s, without the value being repeated', (name, value, says) => {
    let message = ''
    try {
      readEnv({ ...complete, [name]: value })
    } catch (error) {
      message = String(error)
    }
    expect(message).toContain(name)
    expect(message).toContain(says)
    expect(message).not.toContain(value)
  })

  test('cannot run the demo without saying where its mail is stored', () => {
    expect(() => readEnv({ ...complete, EVENKEEL_DEMO: '1' })).toThrow('EVENKEEL_DEMO_MAILBOX')
  })

  test('finds every setting explained in .env.example', () => {
    const explained = readFileSync('.env.example', 'utf8')
    const read = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {4}([A-Z_]+):/gm)].map(
      (match) => match[1],
    )
    expect(read.length).toBeGreaterThan(10)
    const unexplained = read.filter((name) => name !== 'NODE_ENV' && !explained.includes(`\n${name}=`))
    expect(unexplained).toEqual([])
  })

  test('can load .env.example into a shell and start with it, once the secrets are filled in', () => {
    const load = 'set -eu; set -a; . ./.env.example; env -0'
    const shell = spawnSync('bash', ['--norc', '-c', load], {
      encoding: 'utf8',
      env: { NODE_ENV: 'test', PATH: process.env.PATH },
    })
    expect(shell.stderr).toBe('')
    expect(shell.status).toBe(0)
    const loaded = Object.fromEntries(
      shell.stdout.split('\0').map((line) => [line.split('=', 1)[0], line.replace(/^[^=]*=/, '')]),
    )
    const secrets = ['EVENKEEL_MASTER_KEY', 'EVENKEEL_REFERENCE_KEY', 'NEXTAUTH_SECRET']
    expect(secrets.map((name) => loaded[name])).toEqual(['', '', ''])
    const settings = readEnv({ ...loaded, ...Object.fromEntries(secrets.map((name) => [name, secret])) })
    expect(settings).toMatchObject({ MAIL_FROM: 'Evenkeel <evenkeel@example.org>', EVENKEEL_DEMO: false })
  })
})
