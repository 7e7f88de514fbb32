import type { Organisation } from './organisation'

/**
 * Regions that are above themselves, each circle once, from its first region by id upwards. A circle has no
 * top, so none of its offices is ever the last: set-up and start-up both refuse one.
 */
export function circlesIn({ regions }: Pick<Organisation, 'regions'>): string[][] {
  const parents = new Map(regions.map((region) => [region.id, region.parentId]))
  const circles: string[][] = []
  for (const start of [...parents.keys()].sort()) {
    const way: string[] = []
    for (let at: string | null = start; at !== null && !way.includes(at); at = parents.get(at) ?? null)
      way.push(at)
    const last = way.at(-1)
    const closes = last !== undefined && parents.get(last) === start
    if (closes && !circles.some((circle) => circle.includes(start))) circles.push(way)
  }
  return circles
}
