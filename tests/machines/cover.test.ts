import { describe, expect, test } from 'vitest'
import { begin, describeCover, step, store, workflows } from '@/machines'
import type { CoverEvent } from '@/machines/cover/events'
import { type Walkable, walk } from './walk'

const { cover } = workflows
const workflow: Walkable = cover
const graph = walk(workflow, {
  inputs: [undefined],
  keyOf: ({ value, context }) => JSON.stringify([value, context]),
  limit: 100,
})
console.log(`cover: ${graph.nodes.length} states, ${graph.edges.length} transitions`)

const once = (...events: CoverEvent[]) =>
  events.reduce(
    (at, event) => {
      const next = step(cover, at.snapshot, event)
      if (!next) throw new Error(`${at.snapshot.value} does not take ${event.type}`)
      return next
    },
    begin(cover, undefined),
  )

describe('a request for cover, in every state it can reach', () => {
  test('every state and every event is part of the walk', () => {
    expect(new Set(graph.nodes.map(({ snapshot }) => snapshot.value))).toEqual(
      new Set(['open', 'taken', 'fellThrough', 'unfilled', 'cancelled', 'cancelledMeeting', 'past']),
    )
    expect(new Set(graph.edges.map(({ event }) => event.type))).toEqual(new Set(Object.keys(workflow.events)))
  })

  test('it keeps no word, no person, no reason and no case', () => {
    for (const { snapshot } of graph.nodes) expect(Object.keys(snapshot.context)).toEqual(['keepLooking'])
  })

  test('only people cancel; clocks say that nobody came or that the meeting has begun', () => {
    for (const { event, to } of graph.edges) {
      const { source } = workflow.events[event.type] ?? {}
      if (source === 'system') expect(['unfilled', 'past']).toContain(to.snapshot.value)
      if (String(to.snapshot.value).startsWith('cancelled')) expect(source).toBe('person')
    }
  })

  test('it is over, at the latest, when the meeting begins', () => {
    for (const node of graph.nodes)
      if (node.snapshot.status !== 'done')
        expect(
          graph.edges.some(
            ({ from, to, event }) =>
              from === node && event.type === 'meetingStarted' && to.snapshot.status === 'done',
          ),
        ).toBe(true)
  })

  test('while it looks for someone a clock runs that asks the facilitator in time', () => {
    const looking = ['open', 'fellThrough']
    for (const { node, effects } of graph.beginnings) {
      expect(looking).toContain(node.snapshot.value)
      expect(effects).toContainEqual({ type: 'startDeadline', deadline: 'unfilled' })
    }
    for (const { from, to, effects } of graph.edges) {
      const deadlines = effects.filter(({ type }) => type === 'startDeadline')
      if (looking.includes(String(to.snapshot.value))) expect(deadlines).toHaveLength(1)
      if (looking.includes(String(from.snapshot.value)) && from !== to)
        expect(effects).toContainEqual({ type: 'stopDeadline', deadline: 'unfilled' })
    }
  })

  test('it comes back from the database as it was written', () => {
    for (const { snapshot } of graph.nodes) {
      const back = cover.migrate(JSON.parse(JSON.stringify(store(snapshot))), cover.version)
      expect(store(back)).toEqual(store(snapshot))
      expect(back.status).toBe(snapshot.status)
    }
    expect(() => cover.migrate({ value: 'open', context: {} }, 7)).toThrow(/7/)
  })
})

describe('someone who asked for cover', () => {
  test('is told by name who comes, and told again when they cannot', () => {
    const taken = once({ type: 'take' })
    expect(taken.effects).toContainEqual({ type: 'setTaker' })
    expect(taken.effects).toContainEqual({ type: 'notify', to: 'adviceAsker', notice: 'taken' })
    const fellThrough = once({ type: 'take' }, { type: 'fellThrough' })
    expect(fellThrough.effects).toContainEqual({ type: 'clearTaker' })
    expect(fellThrough.effects).toContainEqual({ type: 'notify', to: 'adviceAsker', notice: 'fellThrough' })
    expect(fellThrough.effects).toContainEqual({ type: 'notify', to: 'others', notice: 'wanted' })
  })

  test('is asked, some hours before, whether the meeting takes place, and can keep looking', () => {
    const unfilled = once({ type: 'unfilledDue' })
    expect(describeCover(unfilled.snapshot)).toEqual({
      state: 'unfilled',
      waitsFor: 'adviceAsker',
      keepLooking: false,
      over: false,
    })
    const kept = once({ type: 'unfilledDue' }, { type: 'keepMeeting' })
    expect(describeCover(kept.snapshot).keepLooking).toBe(true)
    expect(
      describeCover(once({ type: 'unfilledDue' }, { type: 'keepMeeting' }, { type: 'take' }).snapshot).state,
    ).toBe('taken')
  })

  test('can cancel the request, or the meeting, and then nothing more happens', () => {
    for (const type of ['cancelRequest', 'cancelMeeting'] as const) {
      const { snapshot } = once({ type })
      expect(describeCover(snapshot).over).toBe(true)
      for (const { samples } of Object.values(cover.events))
        for (const event of samples) expect(step(cover, snapshot, event)).toBeNull()
    }
  })
})
