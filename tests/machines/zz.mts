import { lapseWorkflow, futureOf, walks } from './lapse-walks'
import { walk } from './walk'
import { look } from './look'
import { broken, breaches } from './rules'
for (const name of process.argv.slice(2)) {
const w = walks[name]!
const g = walk(lapseWorkflow, { inputs: w.inputs, keyOf: futureOf, withhold: w.withhold })
const b = broken(g)
console.log(name, g.nodes.length, g.edges.length, JSON.stringify(Object.fromEntries(Object.entries(b).map(([k,v])=>[k,[v.length, ...v.slice(0,4)]])),null,1))
}
