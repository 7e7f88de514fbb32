import { findActResult } from '@/lib/db/acts'
import { type Tx, withActor } from '@/lib/db/client'
import type { CommitAnswer } from '@/lib/db/commit'
import { now } from '@/lib/deadlines/now'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor, ReceiptActor, Ref } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { recipients } from '@/lib/vault/keys'
import { sealNoticeAddress } from '@/lib/vault/notice-address'
import { makeReceipt } from '@/lib/vault/receipts'
import { beginCase } from '@/machines'
import { newCodeNamed } from '../effects/new-code-named'
import { type NewCase, openCase } from '../effects/open-case'
import { planConcern, standsAsPerson } from '../effects/plan-concern'
import { type ConcernAnswers, isReportOfSlip, type Submitted } from '../model/concern-views'
import { type CaseParticipants, peopleInvolved } from '../model/participants'
import type { CodeName } from '../model/views'
import { concernChoices } from './concern-choices'
import { concernDocuments } from './concern-documents'
import { parseConcernAnswers } from './concern-schema'

/**
 * A person reports what another did, with an account or without. A reporter with an account who gives their name takes
 * part as themselves, any other as the receipt that their recovery phrase opens. The text is sealed, a confidential
 * identity separately, and routing passes over everyone the report excludes or involves. One commit.
 * Refuses with `invalid` and the fields.
 * @param actor null for a reporter who is not signed in
 * @param recoveryPhrase made before sending and shown afterwards; not stored here
 */
export async function submitConcernReport(
  actor: PersonActor | null,
  candidate: ConcernAnswers,
  recoveryPhrase: readonly string[],
  actId: string,
): Promise<Result<Submitted>> {
  const parsed = parseConcernAnswers(candidate, await concernChoices(actor), actor?.personId ?? null)
  if (!parsed.ok) return refuse('invalid', parsed.fields)
  const { answers } = parsed
  const asPerson = actor !== null && standsAsPerson(answers)
  const receipt = asPerson ? null : await makeReceipt(recoveryPhrase)
  const reporter = receipt ? visitorOf(receipt, actor) : actor
  if (!reporter) return refuse('invalid', { receipt: 'required' })

  const sent = await newCodeNamed((codeName) => open({ actor, reporter, receipt, answers, actId, codeName }))
  return sent.ok ? { ok: true, value: { name: sent.value.name, receipt: receipt !== null } } : sent
}

type Receipt = Awaited<ReturnType<typeof makeReceipt>>

/** The reporter as holder of the new receipt, so that they can be the actor of its first commit. */
const visitorOf = ({ ref, pair }: Receipt, actor: PersonActor | null): ReceiptActor => ({
  kind: 'receipt',
  ref,
  pair,
  locale: actor?.locale ?? 'en',
  timeZone: actor?.timeZone ?? 'UTC',
})

interface Sending {
  actor: PersonActor | null
  reporter: PersonActor | ReceiptActor
  receipt: Receipt | null
  answers: ConcernAnswers
  actId: string
  codeName: CodeName
}

function open(sending: Sending): Promise<CommitAnswer<{ name: CodeName }> | { done: { name: CodeName } }> {
  const { actor, reporter, answers, actId, codeName } = sending
  return withActor(reporter, async (tx) => {
    const again = await findActResult(tx, actId)
    if (again) return { done: again as { name: CodeName } }
    const at = await now(tx)
    const directory = await loadDirectory(actor?.locale, at)
    const about = isReportOfSlip(answers) ? 'subject' : 'respondent'
    const { participants } = planConcern(actor, answers, about, directory, at)
    const parties = await partiesOf(tx, sending, peopleInvolved(participants, 'subject'))
    return openCase(tx, reporter, {
      actId,
      at,
      codeName,
      ...workflowOf(actor, answers),
      matter: answers.matter,
      need: answers.urgency,
      directory,
      participants: {
        ...participants,
        live: parties.map(({ ref, capacity }) => ({ holderRef: ref, capacity })),
      },
      parties,
      documents: concernDocuments(actor, answers, directory),
      ...(answers.identity === 'confidential'
        ? { identityCustodians: custodiansOn(participants, directory) }
        : {}),
      ...(await receiptOf(sending)),
      ...enteredBy(actor, answers),
    })
  })
}

/** The first participants: the reporter and, for a slip, the subject, who is to speak first. */
async function partiesOf(
  tx: Tx,
  { reporter, receipt }: Sending,
  subjects: readonly Ref[],
): Promise<NewCase['parties']> {
  const keysOf = (ref: Ref) => recipients(tx, [{ kind: 'person', ref }])
  const asSubject = async (ref: Ref) => ({ ref, capacity: 'subject' as const, keys: await keysOf(ref) })
  const keys = receipt ? [receipt.key] : await keysOf(reporter.ref)
  return [{ ref: reporter.ref, capacity: 'reporter', keys }, ...(await Promise.all(subjects.map(asSubject)))]
}

/** The receipt that opens the file, and where its holder wants to hear that something waits. */
async function receiptOf({ receipt, reporter, answers }: Sending): Promise<Pick<NewCase, 'opening'>> {
  if (!receipt) return {}
  const { noticeAddress } = answers
  if (noticeAddress === '') return { opening: { receipt: receipt.key } }
  const sealed = await sealNoticeAddress(receipt.ref, noticeAddress)
  return { opening: { receipt: receipt.key, noticeAddress: { sealed, locale: reporter.locale } } }
}

/** The trail keeps which officer wrote down another person's report. */
const enteredBy = (actor: PersonActor | null, { taken }: ConcernAnswers): Pick<NewCase, 'noted'> =>
  taken === null || actor === null ? {} : { noted: { enteredBy: actor.ref, taken } }

function workflowOf(actor: PersonActor | null, answers: ConcernAnswers): Pick<NewCase, 'workflow' | 'first'> {
  const { identity, aboutKind, taken } = answers
  const source = actor !== null && taken === null ? 'volunteer' : 'outside'
  return isReportOfSlip(answers)
    ? { workflow: 'slip', first: beginCase('slip', { source, silence: 'passOn', heldUntilMorning: false }) }
    : {
        workflow: 'concern',
        first: beginCase('concern', { source, identity, identified: aboutKind === 'person' }),
      }
}

/** Central Office and the Independent Reviewers of the route: who can open a sealed identity, for a stated reason. */
const custodiansOn = ({ route }: CaseParticipants, directory: Directory): string[] =>
  route
    .map((row) => row.officeId)
    .filter((id) => {
      const role = directory.office(id)?.role
      return role === 'centralOffice' || role === 'independentReviewer'
    })
