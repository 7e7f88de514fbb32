import { now } from '@/lib/clocks/now'
import { findActResult } from '@/lib/db/acts'
import { type Tx, withActor } from '@/lib/db/client'
import type { GateAnswer } from '@/lib/db/gate'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor, ReceiptActor, Ref } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { recipients } from '@/lib/vault/keys'
import { sealNoticeAddress } from '@/lib/vault/notice-address'
import { makeReceipt } from '@/lib/vault/receipts'
import { beginCase } from '@/machines'
import { type CaseStanding, concerned } from '../act-facts'
import { isReportOfSlip, type LapseAnswers, type Submitted } from '../lapse-views'
import type { CodeName } from '../views'
import { lapseChoices } from './lapse-choices'
import { lapseDocuments } from './lapse-documents'
import { parseLapseAnswers } from './lapse-schema'
import { newCodeNamed } from './new-code-named'
import { type NewCase, openCase } from './open-case'
import { planLapse, standsAsPerson } from './plan-lapse'

/**
 * Somebody reports what somebody else did, with an account or without. Whoever gives their name and has an account
 * stands as themselves; everyone else stands as the receipt whose words they hold. The words are sealed, the identity
 * apart from them where it is confidential, and it is offered past whoever is concerned: one commit.
 * Refuses with `invalid` and the fields.
 * @param actor null for whoever is not signed in
 * @param receiptWords made before sending and shown afterwards; nothing here keeps them
 */
export async function submitLapseReport(
  actor: PersonActor | null,
  candidate: LapseAnswers,
  receiptWords: readonly string[],
  actId: string,
): Promise<Result<Submitted>> {
  const parsed = parseLapseAnswers(candidate, await lapseChoices(actor), actor?.personId ?? null)
  if (!parsed.ok) return refuse('invalid', parsed.fields)
  const { answers } = parsed
  const asPerson = actor !== null && standsAsPerson(answers)
  const receipt = asPerson ? null : await makeReceipt(receiptWords)
  const reporter = receipt ? visitorOf(receipt, actor) : actor
  if (!reporter) return refuse('invalid', { receipt: 'required' })

  const sent = await newCodeNamed((codeName) => open({ actor, reporter, receipt, answers, actId, codeName }))
  return sent.ok ? { ok: true, value: { name: sent.value.name, receipt: receipt !== null } } : sent
}

type Receipt = Awaited<ReturnType<typeof makeReceipt>>

/** Whoever holds the receipt, before they ever come back with it. */
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
  answers: LapseAnswers
  actId: string
  codeName: CodeName
}

function open(sending: Sending): Promise<GateAnswer<{ name: CodeName }> | { done: { name: CodeName } }> {
  const { actor, reporter, answers, actId, codeName } = sending
  return withActor(reporter, async (tx) => {
    const again = await findActResult(tx, actId)
    if (again) return { done: again as { name: CodeName } }
    const at = await now(tx)
    const directory = await loadDirectory(actor?.locale, at)
    const about = isReportOfSlip(answers) ? 'subject' : 'respondent'
    const { standing } = planLapse(actor, answers, about, directory, at)
    const parties = await partiesOf(tx, sending, concerned(standing, 'subject'))
    return openCase(tx, reporter, {
      actId,
      at,
      codeName,
      ...workflowOf(actor, answers),
      matter: answers.matter,
      need: answers.urgency,
      directory,
      standing: { ...standing, live: parties.map(({ ref, capacity }) => ({ holderRef: ref, capacity })) },
      parties,
      documents: lapseDocuments(actor, answers, directory),
      ...(answers.identity === 'confidential' ? { identityKeepers: keepersOn(standing, directory) } : {}),
      ...(await receiptOf(sending)),
      ...enteredBy(actor, answers),
    })
  })
}

/** Who stands in it from the beginning: whoever reports it and, of a slip, the one who is to speak first. */
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

/** The trail knows which officer wrote down what somebody told them. */
const enteredBy = (actor: PersonActor | null, { taken }: LapseAnswers): Pick<NewCase, 'noted'> =>
  taken === null || actor === null ? {} : { noted: { enteredBy: actor.ref, taken } }

function workflowOf(actor: PersonActor | null, answers: LapseAnswers): Pick<NewCase, 'workflow' | 'first'> {
  const { identity, aboutKind, taken } = answers
  const source = actor !== null && taken === null ? 'volunteer' : 'outside'
  return isReportOfSlip(answers)
    ? { workflow: 'slip', first: beginCase('slip', { source, silence: 'passOn', heldUntilMorning: false }) }
    : {
        workflow: 'ethicalLapse',
        first: beginCase('ethicalLapse', { source, identity, identified: aboutKind === 'person' }),
      }
}

/** Central Office and the Independent Reviewers of the route: who can open a sealed identity, for a stated reason. */
const keepersOn = ({ route }: CaseStanding, directory: Directory): string[] =>
  route
    .map((row) => row.officeId)
    .filter((id) => {
      const role = directory.office(id)?.role
      return role === 'centralOffice' || role === 'independentReviewer'
    })
