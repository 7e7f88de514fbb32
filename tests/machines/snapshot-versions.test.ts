import { describe, expect, test } from 'vitest'
import { setup } from 'xstate'
import { store, workflows } from '@/machines'
import { isStored, migrating, type Stored } from '@/machines/store'

/**
 * No workflow has an older version yet, so that the way from one to the next is shown on one made for it: a lamp whose
 * third version knows its colour, whose second named its states anew, and whose first knew neither.
 */
const lamp = setup({
  types: { context: {} as { colour: 'white' | 'red' }, events: {} as { type: 'press' } },
}).createMachine({
  id: 'lamp',
  context: { colour: 'white' },
  initial: 'dark',
  states: { dark: { on: { press: 'lit' } }, lit: { on: { press: 'dark' } } },
})
const migrate = migrating(lamp, 3, {
  1: ({ value, context }: Stored) => ({ value: value === 'on' ? 'lit' : 'dark', context }),
  2: ({ value, context }: Stored) => ({ value, context: { ...context, colour: 'red' } }),
})

describe('a case that was stored by an older version', () => {
  test('is lifted through every version after its own', () => {
    expect(store(migrate({ value: 'on', context: {} }, 1))).toEqual({
      value: 'lit',
      context: { colour: 'red' },
    })
    expect(store(migrate({ value: 'lit', context: {} }, 2))).toEqual({
      value: 'lit',
      context: { colour: 'red' },
    })
  })

  test('goes on from where it was', () => {
    const lifted = migrate({ value: 'on', context: {} }, 1)
    expect(lifted.can({ type: 'press' })).toBe(true)
    expect(lifted.status).toBe('active')
  })

  test('is stored as the live version from then on', () => {
    const lifted = store(migrate({ value: 'on', context: {} }, 1))
    expect(store(migrate(JSON.parse(JSON.stringify(lifted)), 3))).toEqual(lifted)
  })
})

describe('what cannot be read is refused aloud, never guessed', () => {
  test.each([0, 4, 99, -1, 1.5])('a version that no one knows, or a newer one: %s', (version) => {
    expect(() => migrate({ value: 'lit', context: {} }, version)).toThrow(String(version))
  })

  test.each(Object.values(workflows))(
    'another version of $name than its one',
    ({ version, migrate: migrateOne }) => {
      expect(version).toBe(1)
      for (const other of [0, 2, 99])
        expect(() => migrateOne({ value: 'erased', context: {} }, other)).toThrow(String(other))
    },
  )

  test('something that is not a snapshot, or in a state that does not exist', () => {
    const { slip } = workflows
    expect(isStored({ value: 'open' })).toBe(false)
    for (const { migrate: migrateOne } of Object.values(workflows))
      expect(() => migrateOne('open', 1)).toThrow(/not a stored/)
    expect(() => slip.migrate({ value: { open: { handling: 'sentenced' } }, context: {} }, 1)).toThrow()
  })
})
