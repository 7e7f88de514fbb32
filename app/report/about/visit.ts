import 'server-only'
import { createHash } from 'node:crypto'
import { forgetReportSecret, keepReportSecret, readReportSecret } from '@/lib/auth/report-cookie'
import { newRecoveryPhrase } from '@/lib/cases/submit/recovery-phrase'
import {
  discardVisitorDraft,
  newVisitorSecret,
  readVisitorDraft,
  saveVisitorDraft,
  type VisitorDraft,
} from '@/lib/cases/submit/visitor-draft'

/** What this browser has begun. The secret opens the sealed draft and lies nowhere but in its cookie. */
interface Visit {
  secret: string
  draft: VisitorDraft
}

/** Null when nothing was begun in this browser, or it was closed since, or a day has passed. */
export async function readVisit(): Promise<Visit | null> {
  const secret = await readReportSecret()
  const draft = secret ? await readVisitorDraft(secret) : null
  return secret && draft ? { secret, draft } : null
}

/**
 * Begins anew. The receipt's words are made now and lie in the draft until they were given back, so that two presses
 * of "send" cannot make two of them. For server actions: it sets a cookie, which ends with the browser's session.
 */
export async function beginVisit(answers: VisitorDraft['answers'] = {}): Promise<Visit> {
  const secret = newVisitorSecret()
  const draft: VisitorDraft = { answers, receipt: newRecoveryPhrase(), sent: null }
  await saveVisitorDraft(secret, draft)
  await keepReportSecret(secret)
  return { secret, draft }
}

export const keepVisit = ({ secret, draft }: Visit): Promise<void> => saveVisitorDraft(secret, draft)

/** Destroys what was begun and forgets that anything was. For server actions. */
export async function endVisit(): Promise<void> {
  const secret = await readReportSecret()
  if (secret) await discardVisitorDraft(secret)
  await forgetReportSecret()
}

/**
 * The act of sending this draft, always the same: it becomes one report, also when the answer to the first press was
 * lost on its way and the page was opened anew.
 */
export const sendingOf = ({ secret }: Visit): string =>
  createHash('sha256')
    .update(`sending ${secret}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
