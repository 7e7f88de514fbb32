import { describe, expect, test } from 'vitest'
import {
  type AnyCaseEvent,
  beginCase,
  describeCase,
  restoreCase,
  stepCase,
  store,
  workflows,
} from '@/machines'
import { type DeadlineName, deadlineNames } from '@/machines/effects'
import { breaches, rules } from './rules'
import { type Walkable, walk } from './walk'
import { deadlinesStarted, missedStates, samplesNeverTaken, timeless, type Walked, walkAll } from './walked'

const workflow: Walkable = workflows.advice
const walked: Walked = walkAll(workflow, ({ value }) => JSON.stringify(value), {
  'the question': { inputs: [{}], withhold: () => false },
})
const asked = (...events: AnyCaseEvent[]) =>
  events.reduce(
    (at, event) => {
      const next = stepCase('advice', at.snapshot, event)
      if (!next) throw new Error(`not taken: ${event.type}`)
      return next
    },
    beginCase('advice', {}),
  )
const documentId = 'some-words'

describe('a consultation, in every state it can reach', () => {
  const [seen] = walked.seen.values()
  test.each(Object.keys(rules.advice))('%s', (rule) => {
    expect(seen && breaches(seen, rule)).toEqual([])
  })

  test('every state, every sample and every clock is part of the walk', () => {
    expect(missedStates(workflow, walked, [])).toEqual([])
    expect(samplesNeverTaken(workflow, walked)).toEqual([])
    expect(timeless(deadlinesStarted(walked))).toEqual([])
    const started: DeadlineName[] = ['adviceReminder', 'adviceExpiry', 'retention']
    const deadlines = deadlinesStarted(walked).map(({ deadline }) => deadline)
    expect(deadlineNames.filter((name) => deadlines.includes(name)).sort()).toEqual(started.sort())
  })

  test('it has no outcome and keeps nothing in mind', () => {
    for (const { snapshot } of walk(workflow, { inputs: [{}], keyOf: ({ value }) => String(value) }).nodes) {
      expect(snapshot.hasTag('outcome')).toBe(false)
      expect(snapshot.context).toEqual({})
      const back = restoreCase('advice', JSON.parse(JSON.stringify(store(snapshot))), 1)
      expect(back.value).toBe(snapshot.value)
      expect(back.status).toBe(snapshot.status)
    }
  })
})

describe('somebody who is asked for advice', () => {
  const state = (...events: AnyCaseEvent[]) => describeCase('advice', asked(...events).snapshot)

  test('alone can read the question, and is reminded', () => {
    expect(asked().effects).toContainEqual({ type: 'offer', to: 'named', capacity: 'adviceGiver' })
    expect(state()).toMatchObject({ state: 'asked', waitsFor: 'adviceGiver', deadline: 'adviceReminder' })
    expect(asked({ type: 'adviceReminderDue' }).effects).toContainEqual({
      type: 'notify',
      to: 'adviceGiver',
      notice: 'somethingWaits',
    })
  })

  test('answers once, in words, and whoever asked is told', () => {
    const answer = { type: 'giveAdvice', documentId } as const
    const { effects, snapshot } = asked(answer)
    expect(effects).toContainEqual({ type: 'notify', to: 'adviceAsker', notice: 'somethingWaits' })
    expect(stepCase('advice', snapshot, answer)).toBeNull()
    expect(stepCase('advice', asked().snapshot, { ...answer, documentId: '' })).toBeNull()
  })

  test('reads it no longer once they declined, it was withdrawn, or the time passed', () => {
    for (const type of ['declineAdvice', 'withdrawAdvice', 'adviceExpiryDue', 'handlerGone'] as const)
      expect(asked({ type }).effects).toContainEqual({ type: 'revoke', capacity: 'adviceGiver' })
    expect(state({ type: 'handlerGone' })).toMatchObject({ state: 'lapsed', over: true, closed: false })
  })

  test('leaves nothing behind when its time is over', () => {
    expect(asked({ type: 'declineAdvice' }, { type: 'retentionDue' }).effects).toEqual([{ type: 'erase' }])
  })
})
