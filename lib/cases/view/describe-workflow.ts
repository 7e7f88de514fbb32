import type { AnyStateNode } from 'xstate'
import { type CaseWorkflowName, caseWorkflows } from '@/machines'
import type { Capacity, DeadlineName } from '@/machines/effects'
import { isPersonEvent } from '../events/registry'
import type { CasePersonEventType } from '../model/views'

/** One place where a case can be, read from the statechart, so that what people are told cannot drift from it. */
export interface Place {
  /** dotted path of the `handling` region; key of `messages.where.state` */
  path: string
  /** the first part of the path: `understanding` for `understanding.talking` */
  stage: string
  waitsFor: Capacity | null
  deadline: DeadlineName | null
  /** a case can end here, by a person's act with reasons */
  outcome: boolean
  /** what people can do here that moves the case, and the place it leads to */
  ways: { event: CasePersonEventType; to: string }[]
}

/** Every place where a case can wait, in the order of the statechart; places it only passes through are left out. */
export function placesOf(workflow: CaseWorkflowName): Place[] {
  const { machine } = caseWorkflows[workflow]
  // a request for advice has no handling region
  const root: AnyStateNode =
    workflow === 'advice' ? machine.root : machine.getStateNodeById(`${machine.id}.open.handling`)
  return resting(root).map((node) => {
    const path = pathFrom(root, node)
    return {
      path,
      stage: path.split('.')[0] ?? '',
      waitsFor: node.meta?.waitsFor ?? null,
      deadline: node.meta?.deadline ?? null,
      outcome: node.tags.includes('outcome'),
      ways: waysFrom(root, node),
    }
  })
}

/**
 * The stages of the usual course: the shortest way by people's events from the first office asked to a plan in force,
 * and from there to an end.
 */
export const usualCourse = (): string[] => stagesOn(placesOf('slip'), [isPlan, isEnd])

/** The same for a concern, by way of the stage in which both sides are heard (`gatherMore` leads back to it). */
export const usualCourseOfConcern = (): string[] =>
  stagesOn(placesOf('concern'), [
    ({ ways }) => ways.some(({ event }) => event === 'gatherMore'),
    isPlan,
    isEnd,
  ])

const isPlan = (place: Place) => place.waitsFor === 'handler' && place.deadline === 'planReview'
const isEnd = (place: Place) => place.outcome

function stagesOn(places: Place[], stops: ((place: Place) => boolean)[]): string[] {
  let way: Place[] = places.filter((place) => place.waitsFor === 'offered').slice(0, 1)
  for (const stop of stops) way = [...way, ...shortest(places, way.at(-1), stop)]
  return [...new Set(way.map((place) => place.stage))]
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
const pathFrom = (root: AnyStateNode, node: AnyStateNode): string =>
  node.path.slice(root.path.length).join('.')

/** A target is a place or contains one: then the case comes to rest at its first. */
function restsAt(node: AnyStateNode): AnyStateNode {
  const first = node.initial?.target[0]
  return first ? restsAt(first) : node
}

function waysFrom(root: AnyStateNode, place: AnyStateNode): Place['ways'] {
  const ways: Place['ways'] = []
  for (let node: AnyStateNode | undefined = place; node && node !== root.parent; node = node.parent)
    for (const [event, transitions] of node.transitions) {
      // in a statechart the particular comes first, the usual last
      const target = transitions.findLast((each) => each.target?.[0])?.target?.[0]
      if (!target || !isPersonEvent(event) || ways.some((way) => way.event === event)) continue
      ways.push({ event, to: pathFrom(root, restsAt(target)) })
    }
  return ways
}
