import { look, type Seen } from '../look'
import type { Graph } from '../walk'
import type { Rule } from './breaches'
import { concernRules } from './concern'
import { rulesOfEvery } from './every-workflow'
import { slipRules } from './slip'

/** What has to hold in every state that a workflow can reach. */
export const rules = {
  slip: slipRules,
  concern: concernRules,
  advice: rulesOfEvery,
} as const

/** The rules of one workflow, by name. */
const rulesFor = (workflow: string): Record<string, Rule> =>
  Object.hasOwn(rules, workflow) ? rules[workflow as keyof typeof rules] : {}

/** What breaks one rule of the workflow that was walked. Throws for a name that is no rule of it. */
export function breaches(seen: Seen, name: string): string[] {
  const rule = rulesFor(seen.graph.workflow.name)[name]
  if (!rule) throw new Error(`no rule: ${name}`)
  return rule(seen)
}

/** What breaks any rule, by rule. */
export function broken(graph: Graph): Record<string, string[]> {
  const seen = look(graph)
  const all = Object.entries(rulesFor(graph.workflow.name)).map(([name, rule]) => [name, rule(seen)] as const)
  return Object.fromEntries(all.filter(([, found]) => found.length > 0))
}
