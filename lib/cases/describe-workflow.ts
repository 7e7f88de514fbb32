import type { AnyStateNode } from 'xstate'
import { workflows } from '@/machines'
import type { Capacity, ClockName } from '@/machines/effects'
import type { CasePersonEventType } from './views'

/** One place where a case can be, read from the statechart, so that what people are told cannot drift from it. */
export interface Place {
  /** dotted path of the `handling` region; key of `messages.where.state` */
  path: string
  /** the first part of the path: `understanding` for `understanding.talking` */
  stage: string
  waitsFor: Capacity | null
  clock: ClockName | null
  /** a case can end here, by a person's act with reasons */
  outcome: boolean
  /** what people can do here that moves the case, and the place it leads to */
  ways: { event: CasePersonEventType; to: string }[]
}

const { machine, events } = workflows.slip
const handling: AnyStateNode = machine.getStateNodeById(`${machine.id}.open.handling`)

/** Every place of the slip workflow, in the order of the statechart; places nobody ever rests in are left out. */
export function slipPlaces(): Place[] {
  return resting(handling).map((node) => ({
    path: pathOf(node),
    stage: pathOf(node).split('.')[0] ?? '',
    waitsFor: node.meta?.waitsFor ?? null,
    clock: node.meta?.clock ?? null,
    outcome: node.tags.includes('outcome'),
    ways: waysFrom(node),
  }))
}

/**
 * The stages of the usual course: the shortest way by people's acts from the first place where somebody is asked to
 * a plan in force, and from there to an end.
 */
export function usualCourse(): string[] {
  const places = slipPlaces()
  const asked = places.find((place) => place.waitsFor === 'offered')
  const planned = shortest(
    places,
    asked,
    (place) => place.waitsFor === 'handler' && place.clock === 'planReview',
  )
  const ended = shortest(places, planned.at(-1), (place) => place.outcome)
  return [...new Set([...planned, ...ended].map((place) => place.stage))]
}

function shortest(places: Place[], from: Place | undefined, until: (place: Place) => boolean): Place[] {
  const queue = from ? [[from]] : []
  const seen = new Set<string>()
  for (let way = queue.shift(); way; way = queue.shift()) {
    const here = way.at(-1)
    if (!here || seen.has(here.path)) continue
    if (until(here)) return way
    seen.add(here.path)
    for (const { to } of here.ways) {
      const next = places.find((place) => place.path === to)
      if (next) queue.push([...way, next])
    }
  }
  return []
}

/** Leaves in which a case can rest; one with `always` is passed through. */
function resting(node: AnyStateNode): AnyStateNode[] {
  const children = Object.values<AnyStateNode>(node.states)
  if (children.length > 0) return children.flatMap(resting)
  return node.always?.length ? [] : [node]
}

/** `machine.open.handling.understanding.talking` is `understanding.talking`. */
const pathOf = (node: AnyStateNode): string => node.path.slice(handling.path.length).join('.')

/** A target is a place or contains one: then the case comes to rest at its first. */
function restsAt(node: AnyStateNode): AnyStateNode {
  const first = node.initial?.target[0]
  return first ? restsAt(first) : node
}

function waysFrom(place: AnyStateNode): Place['ways'] {
  const ways: Place['ways'] = []
  for (let node: AnyStateNode | undefined = place; node && node !== handling; node = node.parent)
    for (const [event, transitions] of node.transitions) {
      const target = transitions[0]?.target?.[0]
      if (!target || !isPersonEvent(event) || ways.some((way) => way.event === event)) continue
      ways.push({ event, to: pathOf(restsAt(target)) })
    }
  return ways
}

const isPersonEvent = (type: string): type is CasePersonEventType =>
  type in events && events[type as keyof typeof events].source === 'person'
