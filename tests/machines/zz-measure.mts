import { futureOf, lapseWorkflow, ordinary, outside } from './lapse-walks'
import { promises } from './slip-walks'
import { walk } from './walk'

const g0 = process.argv[2]!.split('+').filter(Boolean) as any[]
const without = (process.argv[3] ?? '').split(',')
const t = Date.now()
const others = outside(...g0)
const g = walk(lapseWorkflow, {
  inputs: [ordinary],
  keyOf: futureOf,
  limit: 150000,
  withhold: (e: any) =>
    others(e) ||
    promises(e) ||
    without.includes(e.type) ||
    (without.includes('withdraws') && e.replaces === 'withdraws') ||
    (without.includes('plans') && e.plan?.endsRole) ||
    (without.includes('agreed') && e.resolution === 'agreed'),
})
console.log(g0.join('+') || 'base', g.nodes.length, g.edges.length, Date.now() - t)
const per: Record<string, number> = {}
for (const n of g.nodes) {
  const v = n.snapshot.value as any
  const h = v.open
    ? typeof v.open.handling === 'string'
      ? v.open.handling
      : Object.keys(v.open.handling)[0]
    : v
  per[h] = (per[h] ?? 0) + 1
}
console.log(per)
