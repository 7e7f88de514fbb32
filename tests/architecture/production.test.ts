import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'

/** One import, as the dependency cruiser tells it. */
interface Import {
  resolved: string
  /** `await import()` instead of a line at the top of the file */
  dynamic: boolean
  dependencyTypes: string[]
}
type Graph = Map<string, Import[]>

/** What an operator starts; pages are started by the framework. */
const programs = [
  'scripts/start.ts',
  'scripts/worker.ts',
  'scripts/migrate.ts',
  'instrumentation.ts',
  'proxy.ts',
]

/** Serves a demo and nothing else: production never loads it. */
const demoOnly = [
  /^app\/demo\//,
  /^app\/\(public\)\/sign-in\/(persona-panel\.tsx|step-into\.ts)$/,
  /(^|\/)demo[^/]*$/,
  /-for-demo\.ts$/,
  /^scripts\/(build-when-needed|database|embedded-postgres|postgres-home|run-script|seed|serve|served)\.ts$/,
  /^prisma\//,
]
const isDemoOnly = (file: string) => demoOnly.some((pattern) => pattern.test(file))

/** Loaded when needed, and only after `isDemo()` said yes. Every other `import()` counts as a plain import. */
const behindTheSwitch: Record<string, string> = {
  'app/layout.tsx': 'app/demo/demo-bar.tsx',
  'app/(public)/sign-in/page.tsx': 'app/(public)/sign-in/persona-panel.tsx',
}

function readGraph(): Graph {
  const rooms = ['app', 'lib', 'machines', 'messages', 'prisma', 'scripts', 'proxy.ts', 'instrumentation.ts']
  const run = spawnSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms],
    ],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  const { modules } = JSON.parse(run.stdout) as { modules: { source: string; dependencies: Import[] }[] }
  return new Map(modules.map(({ source, dependencies }) => [source, dependencies]))
}

/** Every file that is loaded when these are, each with the file that brought it in. Types are not loaded. */
function closureOf(graph: Graph, entries: string[]): Map<string, string> {
  const found = new Map(entries.map((entry) => [entry, 'started']))
  for (const file of found.keys()) {
    for (const { resolved, dynamic, dependencyTypes } of graph.get(file) ?? []) {
      const switched = dynamic && behindTheSwitch[file] === resolved
      if (!dependencyTypes.includes('type-only') && !switched && !found.has(resolved))
        found.set(resolved, file)
    }
  }
  return found
}

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>
const packageOf = (file: string) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]
const named = (closure: Map<string, string>) =>
  [...closure].flatMap(([file, from]) => {
    const name = packageOf(file)?.replace(/^@types\//, '')
    return name ? [{ name, from }] : []
  })

describe('an operator who installs without development packages', () => {
  let graph: Graph
  let pages: string[]
  beforeAll(() => {
    graph = readGraph()
    pages = [...graph.keys()].filter((file) => /^app\/.*\.tsx?$/.test(file))
  }, 180_000)

  test('has every package that pages, jobs and migrations load', () => {
    const loaded = named(closureOf(graph, [...programs, ...pages]))
    expect(loaded.length).toBeGreaterThan(10)
    const missing = loaded.filter(({ name }) => !(name in dependencies))
    expect(missing).toEqual([])
  })

  test('loads nothing that only the demo needs', () => {
    const closure = closureOf(graph, [...programs, ...pages.filter((page) => !isDemoOnly(page))])
    expect(closure.size).toBeGreaterThan(300)
    const strays = [...closure]
      .filter(([file]) => isDemoOnly(file))
      .map(([file, from]) => `${from} → ${file}`)
    expect(strays).toEqual([])
  })

  test('would hear of it if production loaded what the demo loads', () => {
    const loaded = named(closureOf(graph, ['scripts/demo.ts'])).map(({ name }) => name)
    expect(loaded).toEqual(expect.arrayContaining(['smtp-server', 'mailparser']))
    expect(loaded.every((name) => name in dependencies)).toBe(false)
    expect(Object.keys(devDependencies)).toEqual(
      expect.arrayContaining(['prisma', 'embedded-postgres', 'typescript']),
    )
  })

  test('finds behind the switch of the demo only what is listed, and all of it', () => {
    const switched = [...graph].flatMap(([file, imports]) =>
      imports
        .filter(({ dynamic, resolved }) => dynamic && isDemoOnly(resolved))
        .map(({ resolved }) => [file, resolved]),
    )
    expect(Object.fromEntries(switched)).toEqual(behindTheSwitch)
  })
})
