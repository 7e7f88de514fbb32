import 'server-only'
import { cookies } from 'next/headers'
import { secureCookies } from '@/lib/auth/options'
import { newReceiptWords } from '@/lib/cases/receipt-words'
import {
  discardVisitorDraft,
  newVisitorSecret,
  readVisitorDraft,
  saveVisitorDraft,
  type VisitorDraft,
} from '@/lib/cases/visitor-draft'

/** What this browser has begun. The secret opens the sealed draft and lies nowhere but in its cookie. */
export interface Visit {
  secret: string
  draft: VisitorDraft
}

const name = 'evenkeel-report'
const path = '/report/about'

/** Null when nothing was begun in this browser, or it was closed since, or a day has passed. */
export async function readVisit(): Promise<Visit | null> {
  const secret = (await cookies()).get(name)?.value
  const draft = secret ? await readVisitorDraft(secret) : null
  return secret && draft ? { secret, draft } : null
}

/**
 * Begins anew. The receipt's words are made now and lie in the draft until they were given back, so that two presses
 * of "send" cannot make two of them. For server actions: it sets a cookie, which ends with the browser's session.
 */
export async function beginVisit(answers: VisitorDraft['answers'] = {}): Promise<Visit> {
  const secret = newVisitorSecret()
  const draft: VisitorDraft = { answers, receipt: newReceiptWords(), sent: null }
  await saveVisitorDraft(secret, draft)
  ;(await cookies()).set(name, secret, { httpOnly: true, sameSite: 'lax', path, secure: secureCookies() })
  return { secret, draft }
}

export const keepVisit = ({ secret, draft }: Visit): Promise<void> => saveVisitorDraft(secret, draft)

/** Destroys what was begun and forgets that anything was. For server actions. */
export async function endVisit(): Promise<void> {
  const jar = await cookies()
  const secret = jar.get(name)?.value
  if (secret) await discardVisitorDraft(secret)
  jar.delete({ name, path })
}
