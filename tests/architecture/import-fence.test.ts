import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

/** What somebody must not do: the file that does it, and what it says. */
const trespasses = {
  'a workflow that asks the machine it runs on': [
    'machines/slip/clock.ts',
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
    `import { something } from '@/lib/cases/submit'\nexport const a = something`,
  ],
  'mail that reads a case': [
    'lib/mail/send.ts',
    `import { something } from '@/lib/cases/submit'\nexport const a = something`,
  ],
  'a use case that calls the worker': [
    'lib/cases/hurry.ts',
    `import { something } from '@/lib/worker/run'\nexport const a = something`,
  ],
  'a use case that imports a page': [
    'lib/cases/render.ts',
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
    `import { something } from '@/lib/cases/submit'\nexport const a = something`,
  ],
  'the product that imports its tests': [
    'lib/cases/invent.ts',
    `import { something } from '@/tests/factories/person'\nexport const a = something`,
  ],
  'a package nobody agreed on': [
    'lib/cases/colour.ts',
    `import { something } from 'typescript'\nexport const a = something`,
  ],
  'a room nobody knows': [
    'lib/secrets/peek.ts',
    `import { something } from '@/lib/cases/submit'\nexport const a = something`,
  ],
  'an import that leads nowhere': [
    'lib/cases/lost.ts',
    `import { something } from './gone'\nexport const a = something`,
  ],
} as const

/** What everybody does all day, and the fence must let pass. */
const honest = {
  'machines/slip/machine.ts': `import { setup } from 'xstate'\nexport const something = setup`,
  'lib/policy/decide.ts': `import type { something as m } from '@/machines/slip/machine'\nexport type M = typeof m\nexport const something = 1`,
  'lib/db/client.ts': `import { Pool } from 'pg'\nexport const something = new Pool()`,
  'lib/vault/open.ts': `import { something as db } from '@/lib/db/client'\nexport const something = db`,
  'lib/cases/submit.ts': `import { something as db } from '@/lib/db/client'\nimport { something as m } from '@/machines/slip/machine'\nexport const something = [db, m].length`,
  'lib/worker/run.ts': `import { something as s } from '@/lib/cases/submit'\nexport const something = s`,
  'app/report/schema.ts': `import { z } from 'zod'\nexport const something = z.string()`,
  'app/report/page.tsx': `import { something } from '@/lib/cases/submit'\nimport { something as schema } from './schema'\nexport default () => <p>{[something, schema].length}</p>`,
  'tests/factories/person.ts': `import { something as s } from '@/lib/cases/submit'\nexport const something = s`,
}

const circle = {
  'lib/cover/one.ts': `import { two } from './two'\nexport const one = () => two`,
  'lib/cover/two.ts': `import { one } from './one'\nexport const two = () => one`,
}

/** Builds a house with the real rule and the real packages and walks the fence: one line for each trespass. */
function walkTheFence(files: Record<string, string>): string {
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
    said = walkTheFence({ ...honest, ...circle, ...Object.fromEntries(Object.values(trespasses)) })
  })

  test('lets everybody work who stays in their room', () => {
    expect(walkTheFence(honest)).toContain('no dependency violations found')
    for (const path of Object.keys(honest)) expect(said).not.toContain(`${path} → `)
  })

  test.each(Object.entries(trespasses))('stops %s', (_who, [file]) => {
    expect(said).toContain(`${file} → `)
  })

  test('stops two files that need each other', () => {
    expect(said).toMatch(/a circle of imports: lib\/cover\/one\.ts/)
  })
})
