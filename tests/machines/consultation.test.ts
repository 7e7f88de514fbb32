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
import { type ClockName, clockNames } from '@/machines/effects'
import { breaches, rules } from './rules'
import { type Walkable, walk } from './walk'
import { clocksStarted, missedStates, samplesNeverTaken, timeless, type Walked, walkAll } from './walked'

const workflow: Walkable = workflows.consultation
const walked: Walked = walkAll(workflow, ({ value }) => JSON.stringify(value), {
  'the question': { inputs: [{}], withhold: () => false },
})
const asked = (...events: AnyCaseEvent[]) =>
  events.reduce(
    (at, event) => {
      const next = stepCase('consultation', at.snapshot, event)
      if (!next) throw new Error(`not taken: ${event.type}`)
      return next
    },
    beginCase('consultation', {}),
  )
const wordsId = 'some-words'

describe('a consultation, in every state it can reach', () => {
  const [seen] = walked.seen.values()
  test.each(Object.keys(rules.consultation))('%s', (rule) => {
    expect(seen && breaches(seen, rule)).toEqual([])
  })

  test('every state, every sample and every clock is part of the walk', () => {
    expect(missedStates(workflow, walked, [])).toEqual([])
    expect(samplesNeverTaken(workflow, walked)).toEqual([])
    expect(timeless(walked)).toEqual([])
    const started: ClockName[] = ['consultationReminder', 'consultationLapse', 'retention']
    const clocks = clocksStarted(walked).map(({ clock }) => clock)
    expect(clockNames.filter((name) => clocks.includes(name)).sort()).toEqual(started.sort())
  })

  test('it has no outcome and keeps nothing in mind', () => {
    for (const { snapshot } of walk(workflow, { inputs: [{}], keyOf: ({ value }) => String(value) }).nodes) {
      expect(snapshot.hasTag('outcome')).toBe(false)
      expect(snapshot.context).toEqual({})
      const back = restoreCase('consultation', JSON.parse(JSON.stringify(store(snapshot))), 1)
      expect(back.value).toBe(snapshot.value)
      expect(back.status).toBe(snapshot.status)
    }
  })
})

describe('somebody who is asked for advice', () => {
  const state = (...events: AnyCaseEvent[]) => describeCase('consultation', asked(...events).snapshot)

  test('alone can read the question, and is reminded', () => {
    expect(asked().effects).toContainEqual({ type: 'offer', to: 'named', capacity: 'consultant' })
    expect(state()).toMatchObject({ state: 'asked', waitsFor: 'consultant', clock: 'consultationReminder' })
    expect(asked({ type: 'consultationReminderDue' }).effects).toContainEqual({
      type: 'notify',
      to: 'consultant',
      notice: 'somethingWaits',
    })
  })

  test('answers once, in words, and whoever asked is told', () => {
    const answer = { type: 'answerConsultation', wordsId } as const
    const { effects, snapshot } = asked(answer)
    expect(effects).toContainEqual({ type: 'notify', to: 'asker', notice: 'somethingWaits' })
    expect(stepCase('consultation', snapshot, answer)).toBeNull()
    expect(stepCase('consultation', asked().snapshot, { ...answer, wordsId: '' })).toBeNull()
  })

  test('reads it no longer once they declined, it was withdrawn, or the time passed', () => {
    for (const type of [
      'declineConsultation',
      'withdrawConsultation',
      'consultationLapseDue',
      'handlerGone',
    ] as const)
      expect(asked({ type }).effects).toContainEqual({ type: 'revoke', capacity: 'consultant' })
    expect(state({ type: 'handlerGone' })).toMatchObject({ state: 'lapsed', over: true, closed: false })
  })

  test('leaves nothing behind when its time is over', () => {
    expect(asked({ type: 'declineConsultation' }, { type: 'retentionDue' }).effects).toEqual([
      { type: 'erase' },
    ])
  })
})
