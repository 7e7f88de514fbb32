import type { CasePersonEvent, CaseWorkflowName } from '@/machines'
import { adviceRows } from './advice'
import { concernRows } from './concern'
import type { EventRow, TimelineRow } from './row'
import { slipRows } from './slip'
import { systemRows } from './system'

/** What an event is, workflow by workflow: an event of a machine without a row does not compile. */
export const registry = {
  slip: slipRows,
  concern: concernRows,
  advice: adviceRows,
} as const satisfies Record<CaseWorkflowName, object>

const rows: Record<CaseWorkflowName, Readonly<Record<string, EventRow | undefined>>> = registry

/** The row of an event that a person sends; null when the workflow has none of that name. */
export const rowOf = (workflow: CaseWorkflowName, event: string): EventRow | null =>
  (Object.hasOwn(rows[workflow], event) && rows[workflow][event]) || null

/** What the timeline does with a stored event; null for a name that no row knows: only handlers see it. */
export const timelineRowOf = (workflow: CaseWorkflowName, event: string): TimelineRow | null =>
  rowOf(workflow, event) ?? (Object.hasOwn(systemRows, event) ? systemRows[event as 'reported'] : null)

/** Whether some workflow knows it as an event that a person sends; whether this case takes it is asked later. */
export const isPersonEvent = (event: string): event is CasePersonEvent['type'] =>
  Object.values(rows).some((each) => Object.hasOwn(each, event))
