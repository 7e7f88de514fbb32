import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

/** Forbidden imports: the file that makes each one, and its content. */
const trespasses = {
  'a workflow that asks the machine it runs on': [
    'machines/slip/time.ts',
    `import { hrtime } from 'node:process'\nexport const a = hrtime`,
  ],
  'a workflow that validates with zod': [
    'machines/slip/parse.ts',
    `import { z } from 'zod'\nexport const a = z`,
  ],
  'a workflow that asks policy': [
    'machines/slip/ask.ts',
    `import { something } from '@/lib/policy/decide'\nexport const a = something`,
  ],
  'policy that reads the database': [
    'lib/policy/rows.ts',
    `import { Pool } from 'pg'\nexport const a = Pool`,
  ],
  'policy that knows of the framework': [
    'lib/policy/request.ts',
    `import { headers } from 'next/headers'\nexport const a = headers`,
  ],
  'policy that runs a machine instead of knowing its types': [
    'lib/policy/run.ts',
    `import { something } from '@/machines/slip/machine'\nexport const a = something`,
  ],
  'routing that reads rows': [
    'lib/routing/route.ts',
    `import { something } from '@/lib/db/client'\nexport const a = something`,
  ],
  'the vault that calls a use case': [
    'lib/vault/seal.ts',
    `import { something } from '@/lib/cases/submit/send'\nexport const a = something`,
  ],
  'mail that reads a case': [
    'lib/mail/send.ts',
    `import { something } from '@/lib/cases/submit/send'\nexport const a = something`,
  ],
  'a use case that calls the worker': [
    'lib/cases/submit/hurry.ts',
    `import { something } from '@/lib/worker/run'\nexport const a = something`,
  ],
  'a report that sends an event of a case': [
    'lib/cases/submit/hasty.ts',
    `import { something } from '@/lib/cases/events/send-event'\nexport const a = something`,
  ],
  'a view that sends an event': [
    'lib/cases/view/busy.ts',
    `import { something } from '@/lib/cases/events/send-event'\nexport const a = something`,
  ],
  'an event that asks what a page shows': [
    'lib/cases/events/vain.ts',
    `import { something } from '@/lib/cases/view/timeline'\nexport const a = something`,
  ],
  'the model of a case that reads its rows': [
    'lib/cases/model/rows.ts',
    `import { something } from '@/lib/db/client'\nexport const a = something`,
  ],
  'a file of a case that stands in no room': [
    'lib/cases/loose.ts',
    `import { something } from '@/lib/cases/submit/send'\nexport const a = something`,
  ],
  'a use case that imports a page': [
    'lib/cases/submit/render.ts',
    `import { something } from '@/app/report/schema'\nexport const a = something`,
  ],
  'a page that reads the database': [
    'app/desk/page.tsx',
    `import { something } from '@/lib/db/client'\nexport default () => <p>{something}</p>`,
  ],
  'a page that takes the driver along as a type': [
    'app/desk/type.ts',
    `import type { Pool } from 'pg'\nexport type A = Pool`,
  ],
  'a page that loads the database when it is needed': [
    'app/desk/lazy.ts',
    `export const a = () => import('@/lib/db/client')`,
  ],
  'a page that passes the vault on': ['app/desk/pass.ts', `export { something } from '@/lib/vault/open'`],
  'a page that reaches into another journey': [
    'app/desk/reach.ts',
    `import { something } from '../report/schema'\nexport const a = something`,
  ],
  'the design system that calls a use case': [
    'app/_ui/button.tsx',
    `import { something } from '@/lib/cases/submit/send'\nexport const a = something`,
  ],
  'the product that imports its tests': [
    'lib/cases/submit/invent.ts',
    `import { something } from '@/tests/factories/person'\nexport const a = something`,
  ],
  'a package that no room lists': [
    'lib/cases/submit/colour.ts',
    `import { something } from 'typescript'\nexport const a = something`,
  ],
  'a room that is not listed': [
    'lib/secrets/peek.ts',
    `import { something } from '@/lib/cases/submit/send'\nexport const a = something`,
  ],
  'an import that leads nowhere': [
    'lib/cases/submit/lost.ts',
    `import { something } from './gone'\nexport const a = something`,
  ],
} as const

/** Ordinary imports, which the fence must allow. */
const honest = {
  'machines/slip/machine.ts': `import { setup } from 'xstate'\nexport const something = setup`,
  'lib/policy/decide.ts': `import type { something as m } from '@/machines/slip/machine'\nexport type M = typeof m\nexport const something = 1`,
  'lib/db/client.ts': `import { Pool } from 'pg'\nexport const something = new Pool()`,
  'lib/vault/open.ts': `import { something as db } from '@/lib/db/client'\nexport const something = db`,
  'lib/cases/submit/send.ts': `import { something as db } from '@/lib/db/client'\nimport { something as m } from '@/machines/slip/machine'\nexport const something = [db, m].length`,
  'lib/cases/events/send-event.ts': `export const something = 1`,
  'lib/cases/effects/deliver.ts': `import { something as db } from '@/lib/db/client'\nexport const something = db`,
  'lib/cases/events/registry/index.ts': `export const something = 1`,
  'lib/cases/view/timeline.ts': `import { something as row } from '@/lib/cases/events/registry'\nexport const something = row`,
  'lib/worker/run.ts': `import { something as s } from '@/lib/cases/effects/deliver'\nexport const something = s`,
  'app/report/schema.ts': `import { z } from 'zod'\nexport const something = z.string()`,
  'app/report/page.tsx': `import { something } from '@/lib/cases/submit/send'\nimport { something as schema } from './schema'\nexport default () => <p>{[something, schema].length}</p>`,
  'tests/factories/person.ts': `import { something as s } from '@/lib/cases/submit/send'\nexport const something = s`,
}

const circle = {
  'lib/cover/one.ts': `import { two } from './two'\nexport const one = () => two`,
  'lib/cover/two.ts': `import { one } from './one'\nexport const two = () => one`,
}

/**
 * Builds a small project with the real rule and the real packages and runs the fence: one line for each
 * violation.
 */
function runFence(files: Record<string, string>): string {
  const house = mkdtempSync(join(tmpdir(), 'fence-'))
  try {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(file, join(house, file))
    symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true })
      writeFileSync(join(house, path), `${text}\n`)
    }
    const cruiser = join(house, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[0] as string))]
    const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', ...rooms], {
      cwd: house,
      encoding: 'utf8',
    })
    if (!/dependencies cruised/.test(run.stdout)) throw new Error(`the fence did not run: ${run.stderr}`)
    return run.stdout
  } finally {
    rmSync(house, { recursive: true })
  }
}

describe('the import fence', () => {
  let said: string
  beforeAll(() => {
    said = runFence({ ...honest, ...circle, ...Object.fromEntries(Object.values(trespasses)) })
  }, 60_000)

  test('allows everyone to import what their folder may', () => {
    expect(runFence(honest)).toContain('no dependency violations found')
    for (const path of Object.keys(honest)) expect(said).not.toContain(`${path} → `)
  }, 60_000)

  test.each(Object.entries(trespasses))('stops %s', (_who, [file]) => {
    expect(said).toContain(`${file} → `)
  })

  test('stops two files that need each other', () => {
    expect(said).toMatch(/a circle of imports: lib\/cover\/one\.ts/)
  })
})
