import { z } from 'zod'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { dropVisitorDraft, putVisitorDraft, readVisitorDraft as readSealed } from '@/lib/vault/visitor-drafts'
import type { ConcernAnswers } from '../model/concern-views'
import type { CodeName } from '../model/views'

export { newVisitorSecret } from '@/lib/vault/visitor-drafts'

/** A report about another volunteer that is not sent, or whose receipt has not been given back yet. */
export interface VisitorDraft {
  answers: Partial<ConcernAnswers>
  /** the recovery phrase: made before sending, so that sending twice does not lose it */
  receipt: string[] | null
  /** the file it became; the answers are gone from then on */
  sent: CodeName | null
}

/** A secret is what `newVisitorSecret` made, and lives in the visitor's cookie alone: whatever else comes is none. */
const secrets = z.string().regex(/^[\w-]{43}$/)

/** What this visitor has written so far; null when there is nothing (any more). */
export async function readVisitorDraft(secret: string): Promise<VisitorDraft | null> {
  if (!secrets.safeParse(secret).success) return null
  return (await readSealed(db(), secret)) as VisitorDraft | null
}

/** Takes the place of what was kept before; swept a day after the last answer. */
export async function saveVisitorDraft(secret: string, draft: VisitorDraft): Promise<void> {
  secrets.parse(secret)
  await putVisitorDraft(db(), secret, draft, await now())
}

export const discardVisitorDraft = (secret: string): Promise<void> => dropVisitorDraft(db(), secret)
