import 'server-only'
import { createHash } from 'node:crypto'
import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current-actor'
import { networkOf } from '@/lib/auth/network-of'
import { forgetReportSecret, keepReportSecret, readReportSecret } from '@/lib/auth/report-cookie'
import { countVisitor } from '@/lib/auth/visitor-limit'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import { newRecoveryPhrase } from '@/lib/cases/submit/recovery-phrase'
import {
  discardVisitorDraft,
  newVisitorSecret,
  readVisitorDraft,
  saveVisitorDraft,
  type VisitorDraft,
} from '@/lib/cases/submit/visitor-draft'
import type { ConcernAsked } from './journey'

/** What this browser has begun. The secret opens the sealed draft and is stored only in its cookie. */
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
 * Begins anew. The recovery phrase is made now and kept in the draft until two of its words were typed, so that two
 * presses of "send" cannot make two of them. For server actions: it sets a cookie, which ends with the browser's
 * session.
 */
export async function beginVisit(answers: VisitorDraft['answers'] = {}): Promise<void> {
  const secret = newVisitorSecret()
  await saveVisitorDraft(secret, { answers, receipt: newRecoveryPhrase(), sent: null })
  await keepReportSecret(secret)
}

export const keepVisit = ({ secret, draft }: Visit): Promise<void> => saveVisitorDraft(secret, draft)

/** Destroys what was begun and forgets that anything was. For server actions. */
export async function endVisit(): Promise<void> {
  const secret = await readReportSecret()
  if (secret) await discardVisitorDraft(secret)
  await forgetReportSecret()
}

/**
 * The report that this browser has begun. Where the draft has gone in the meantime, a new one begins with the answer
 * that is kept first. A report that was sent leads to its recovery phrase.
 */
export async function openConcern(): Promise<ConcernAsked & { visit: Visit | null }> {
  const [actor, visit] = await Promise.all([currentActor(), readVisit()])
  if (visit?.draft.sent) redirect('/concern/receipt')
  return {
    actor,
    visit,
    draft: visit?.draft.answers ?? {},
    choices: () => concernChoices(actor),
    async keep(answers) {
      if (visit) await keepVisit({ ...visit, draft: { ...visit.draft, answers } })
      else {
        const counted = actor ? null : await countVisitor('begin', await networkOf())
        if (counted?.ok === false) return counted
        await beginVisit(answers)
      }
      return null
    },
  }
}

/** As `openConcern`, for a page: a browser that has begun nothing is led to the start. */
export async function openBegun(): Promise<ConcernAsked> {
  const { visit, ...asked } = await openConcern()
  if (!visit) redirect('/concern?gone=1')
  return asked
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
