/**
 * A count in a table, as a flow between headings: each quarter's total flows from the grand total to the
 * quarter, each cell from its quarter to its column, each column's total back. Then "every total is the sum of
 * its cells" means that nothing is lost at a heading. What else a hidden count could be becomes a question
 * about flows.
 */
export interface Flow {
  from: string
  to: string
  value: number
  shown: boolean
}

/**
 * How far a hidden count could be above and below its value, each at most `most`, in tables that show exactly
 * the same numbers. Exact, also for several hidden counts that depend on one another. Computed as the largest
 * flow back through other hidden counts (Ford and Fulkerson), which can grow without limit and shrink to zero.
 */
export function maxFlow(flows: readonly Flow[], of: Flow, most: number): { up: number; down: number } {
  const others = flows.filter((flow) => flow !== of && !flow.shown)
  return {
    up: strongest(others, of.to, of.from, most),
    down: strongest(others, of.from, of.to, Math.min(of.value, most)),
  }
}

interface Way {
  to: string
  room: number
  back: Way
}

function strongest(hidden: readonly Flow[], from: string, to: string, most: number): number {
  const ways = new Map<string, Way[]>()
  const add = (start: string, way: Way) => ways.set(start, [...(ways.get(start) ?? []), way])
  for (const flow of hidden) {
    const more: Way = { to: flow.to, room: Number.POSITIVE_INFINITY, back: undefined as never }
    const less: Way = { to: flow.from, room: flow.value, back: more }
    more.back = less
    add(flow.from, more)
    add(flow.to, less)
  }
  let sent = 0
  for (let path = find(ways, from, to); path && sent < most; path = find(ways, from, to)) {
    const room = Math.min(most - sent, ...path.map((way) => way.room))
    for (const way of path) {
      way.room -= room
      way.back.room += room
    }
    sent += room
  }
  return sent
}

/** The shortest path with room left; null for none. */
function find(ways: ReadonlyMap<string, Way[]>, from: string, to: string): Way[] | null {
  const reached = new Map<string, Way[]>([[from, []]])
  for (const [place, path] of reached) {
    if (place === to) return path
    for (const way of ways.get(place) ?? [])
      if (way.room > 0 && !reached.has(way.to)) reached.set(way.to, [...path, way])
  }
  return null
}
