import { expect, test } from 'vitest'
import { moveForm, TOP } from '@/app/office/set-up/schema'

const fields = (given: object) => {
  const parsed = moveForm.safeParse(given)
  return parsed.success
    ? parsed.data
    : Object.fromEntries(parsed.error.issues.map((one) => [one.path[0], one.message]))
}

test('an administrator who moves a region and forgets a choice reads which, beside it', () => {
  expect(fields({ regionId: '', parentId: '' })).toEqual({ regionId: 'chooseShown', parentId: 'region' })
  expect(fields({})).toEqual({ regionId: 'chooseShown', parentId: 'region' })
  expect(fields({ regionId: 'a', parentId: TOP })).toEqual({ regionId: 'a', parentId: null })
  expect(fields({ regionId: 'a', parentId: 'b' })).toEqual({ regionId: 'a', parentId: 'b' })
})
