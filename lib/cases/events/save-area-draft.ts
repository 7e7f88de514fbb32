import { randomUUID } from 'node:crypto'
import { readDocuments } from '@/lib/db/documents'
import type { PersonActor } from '@/lib/policy'
import type { Result } from '@/lib/policy/result'
import type { Area } from '@/machines/shared/events'
import { draftKinds } from '../model/document-bodies'
import { writeText } from './write-text'

/** Autosave of one area of concern: sealed, this writer's alone to see, and in place of what was saved before. */
export async function saveAreaDraft(
  actor: PersonActor,
  name: string,
  area: Area,
  text: string,
): Promise<Result<null>> {
  const kind = draftKinds[area]
  const words = {
    part: 'desk' as const,
    kind,
    body: { text },
    text,
    tells: [],
    replaces: async (tx: Parameters<typeof readDocuments>[0], caseId: string) =>
      (await readDocuments(tx, caseId, { kind })).find((row) => row.authorRef === actor.ref)?.id,
  }
  // each save is an act of its own: there is no form that could send it twice
  return writeText(actor, name, words, randomUUID())
}
