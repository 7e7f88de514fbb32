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

/** Whether a part of a graph can break it. Not so: an end not reached yet, or a deadline not due yet. */
export const showsInAPart = (rule: string): boolean => !/^no dead end|^no alarm/.test(rule)

/** What breaks any rule, or one of these, by rule. */
export function broken(
  graph: Graph,
  names: readonly string[] = Object.keys(rulesFor(graph.workflow.name)),
): Record<string, string[]> {
  const seen = look(graph)
  const all = names.map((name) => [name, breaches(seen, name)] as const)
  return Object.fromEntries(all.filter(([, found]) => found.length > 0))
}
