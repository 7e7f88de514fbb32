import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const rooms = ['app', 'lib', 'machines', 'messages', 'prisma', 'scripts', 'bench', 'tests', 'e2e']
const rootFiles = ['proxy.ts', 'instrumentation.ts']

/** Paths from the root of every source file that a person wrote. */
function sources(): string[] {
  const found = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  )
  return [...found, ...rootFiles].filter((path) => !/(^|\/)(generated|node_modules|\.next[^/]*)\//.test(path))
}

/** The code of a file without its comments. */
const code = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const product = (path: string) => /^(app|lib|machines|messages)\//.test(path) || rootFiles.includes(path)

describe('the house', () => {
  test('has sources to check', () => {
    expect(sources().filter(product).length).toBeGreaterThan(20)
  })

  test('has no folder for leftovers', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/
    // the regions that two workflows have in common: a room of the design
    const named = (path: string) => path.startsWith('machines/shared/')
    expect(sources().filter((path) => vague.test(path) && !named(path))).toEqual([])
  })

  test('reads its settings in one place', () => {
    // the framework's own name for the runtime is not a setting, and has to be written out literally
    const asks = (path: string) =>
      code(path).replaceAll('process.env.NEXT_RUNTIME', '').includes('process.env')
    expect(sources().filter((path) => product(path) && asks(path))).toEqual(['lib/env.ts'])
  })

  test('keeps every file short enough to read in one sitting', () => {
    const long = sources().filter((path) => readFileSync(path, 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })

  test('takes the time of a case from one source', () => {
    const tells = /\bDate\.now\(\)|new Date\(\)|DateTime\.(now|local|utc)\(\)/
    // sign-in and jobs run on real time, and so does the age of what is kept in memory
    const allowed = (path: string) =>
      /^lib\/((deadlines|worker|mail|auth)\/|directory\/snapshot\.ts$)/.test(path)
    const found = sources().filter((path) => /^(lib|machines)\//.test(path) && !allowed(path))
    expect(found.filter((path) => tells.test(code(path)))).toEqual([])
  })

  test('hides nothing from the type checker and leaves nothing for later', () => {
    const forbidden = /@ts-(ignore|nocheck)|biome-ignore-all|\b(TODO|FIXME|XXX)\b/
    const self = 'tests/architecture/house-rules.test.ts'
    const found = sources().filter((path) => path !== self && forbidden.test(readFileSync(path, 'utf8')))
    expect(found).toEqual([])
  })

  test('gives a browser only code meant for a browser', () => {
    const allowed = /^(\.{1,2}\/|@\/app\/_ui\/|@\/messages\/|react|next|next-intl|use-intl|lucide-react|zod)/
    // constants and types of the contract; they import nothing
    const contract =
      /^@\/(machines\/(effects|shared\/events|(slip|concern|cover)\/events)|lib\/(cases\/model\/(views|proposal-schema)|cases\/events\/form-fields|redaction\/identifying-facts))$/
    const strays = sources()
      .filter((path) => path.startsWith('app/') && /^['"]use client['"]/.test(code(path).trimStart()))
      .flatMap((path) =>
        [...code(path).matchAll(/^(?:import|export)(?!\s+type\b)[^'";]*from\s+'([^']+)'/gm)]
          .map((match) => match[1] as string)
          .filter((from) => !allowed.test(from) && !contract.test(from))
          .map((from) => `${path} imports ${from}`),
      )
    expect(strays).toEqual([])
  })

  test('imports a type by name at the top of the file, where the fence can check it', () => {
    const inline = /(:|<|\||&|=>|typeof)\s*import\(/
    expect(sources().filter((path) => product(path) && inline.test(code(path)))).toEqual([])
  })
})
