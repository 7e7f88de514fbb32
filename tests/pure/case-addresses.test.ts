import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { afterwardsOf } from '@/app/_case/afterwards'
import { stepFolder } from '@/app/desk/[name]/next-step'
import type { CasePersonEventType } from '@/lib/cases/model/views'
import { caseWorkflows } from '@/machines'

const missing = (folders: Iterable<string>) =>
  [...new Set(folders)].filter((folder) => folder !== '' && !existsSync(`app/desk/[name]/${folder}/page.tsx`))

test('a handler is led after every event to a page that is there', () => {
  const folders = (['slip', 'concern'] as const).flatMap((workflow) =>
    Object.keys(caseWorkflows[workflow].events).flatMap(
      (type) =>
        afterwardsOf({ side: '/desk', workflow }, type as CasePersonEventType, new FormData()).to ?? [],
    ),
  )
  expect(folders.length).toBeGreaterThan(50)
  expect(missing(folders)).toEqual([])
})

test('a handler finds a page behind every next step', () => {
  expect(missing(Object.values(stepFolder))).toEqual([])
})

test('a handler finds a page behind every link to a page of a case', () => {
  const files = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.tsx'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
  const linked = files.flatMap((text) =>
    [...text.matchAll(/casePath\('\/desk',[^)]*'([a-z/-]+)'\)/g)].map((match) => match[1] ?? ''),
  )
  expect(linked.length).toBeGreaterThan(5)
  expect(missing(linked)).toEqual([])
})
