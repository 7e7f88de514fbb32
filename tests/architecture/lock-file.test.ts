import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  resolved?: string
  optionalDependencies?: Record<string, string>
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}

/** Whether npm finds `name` from the package at `path`: inside it, beside it, or further out. */
function isLocked(path: string, name: string): boolean {
  if (`${path && `${path}/`}node_modules/${name}` in packages) return true
  return path !== '' && isLocked(path.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''), name)
}

test('an engineer on any platform installs with npm ci', () => {
  const optional = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).map((name) => ({ path, name })),
  )
  expect(optional.length).toBeGreaterThan(50)
  expect(optional.filter(({ path, name }) => !isLocked(path, name))).toEqual([])
})

test('an engineer installs from the registry that their machine is set up with', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
