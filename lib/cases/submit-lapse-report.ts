import { now } from '@/lib/clocks/now'
import { findActResult } from '@/lib/db/acts'
import { withActor } from '@/lib/db/client'
import type { GateAnswer } from '@/lib/db/gate'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor, ReceiptActor, Ref } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { type Recipient, recipients } from '@/lib/vault/keys'
import { sealNoticeAddress } from '@/lib/vault/notice-address'
import { makeReceipt } from '@/lib/vault/receipts'
import { beginCase } from '@/machines'
import type { Capacity } from '@/machines/effects'
import { lapseChoices } from './lapse-choices'
import { parseLapseAnswers } from './lapse-schema'
import type { LapseAnswers, Submitted } from './lapse-views'
import { newCodeNamed } from './new-code-named'
import { type NewCase, openCase } from './open-case'
import { isReportOfSlip, planLapse, standsAsPerson } from './plan-lapse'
import type { CodeName } from './views'

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
  const { actor, reporter, receipt, answers, actId, codeName } = sending
  return withActor(reporter, async (tx) => {
    const again = await findActResult(tx, actId)
    if (again) return { done: again as { name: CodeName } }
    const at = await now(tx)
    const directory = await loadDirectory(actor?.locale, at)
    const ofSlip = isReportOfSlip(answers)
    const { standing } = planLapse(actor, answers, ofSlip ? 'subject' : 'respondent', directory, at)
    const about = standing.concerns.find((row) => row.kind === 'person' && row.role === 'subject')
    const parties = [
      {
        ref: reporter.ref,
        capacity: 'reporter' as const,
        keys: receipt ? [receipt.key] : await recipients(tx, [{ kind: 'person', ref: reporter.ref }]),
      },
      ...(ofSlip && about
        ? [await subject(about.ref, recipients(tx, [{ kind: 'person', ref: about.ref }]))]
        : []),
    ]
    const live = parties.map(({ ref, capacity }) => ({ holderRef: ref, capacity }))
    return openCase(tx, reporter, {
      actId,
      at,
      codeName,
      ...workflowOf(actor, answers, ofSlip),
      matter: answers.matter,
      need: answers.urgency,
      directory,
      standing: { ...standing, live },
      parties,
      ...(answers.identity === 'confidential'
        ? {
            identityKeepers: keepersOf(
              directory,
              standing.route.map((row) => row.officeId),
            ),
          }
        : {}),
      exclusions: [
        ...standing.excludedPeople.map((ref) => ({
          kind: 'person' as const,
          ref,
          why: 'excludedByReporter',
        })),
        ...standing.excludedOffices.map((ref) => ({
          kind: 'office' as const,
          ref,
          why: 'excludedByReporter',
        })),
      ],
      documents: documentsOf(actor, answers, directory),
      ...(receipt
        ? {
            opening: {
              receipt: receipt.key,
              ...(answers.noticeAddress === ''
                ? {}
                : {
                    noticeAddress: {
                      sealed: await sealNoticeAddress(receipt.ref, answers.noticeAddress),
                      locale: reporter.locale,
                    },
                  }),
            },
          }
        : {}),
      ...(answers.taken === null || actor === null
        ? {}
        : { noted: { enteredBy: actor.ref, taken: answers.taken } }),
    })
  })
}

const subject = async (ref: Ref, keys: Promise<Recipient[]>) => ({
  ref,
  capacity: 'subject' satisfies Capacity as Capacity,
  keys: await keys,
})

function workflowOf(
  actor: PersonActor | null,
  { identity, aboutKind, taken }: LapseAnswers,
  ofSlip: boolean,
): Pick<NewCase, 'workflow' | 'first'> {
  const source = actor !== null && taken === null ? 'volunteer' : 'outside'
  return ofSlip
    ? { workflow: 'slip', first: beginCase('slip', { source, silence: 'passOn', heldUntilMorning: false }) }
    : {
        workflow: 'ethicalLapse',
        first: beginCase('ethicalLapse', { source, identity, identified: aboutKind === 'person' }),
      }
}

/** Central Office and the Independent Reviewers of the route: who can open a sealed identity, for a stated reason. */
const keepersOf = (directory: Directory, route: readonly string[]): string[] =>
  route.filter((id) => {
    const role = directory.office(id)?.role
    return role === 'centralOffice' || role === 'independentReviewer'
  })

/** The report, and a confidential reporter's name in a compartment of its own. */
function documentsOf(
  actor: PersonActor | null,
  answers: LapseAnswers,
  directory: Directory,
): NewCase['documents'] {
  const { identity, taken, matter, guidelines, words, sawIt, when, where, wouldHelp } = answers
  const { aboutWords, affected, affectedWords } = answers
  const account = actor && taken === null ? directory.person(actor.ref) : null
  const who = { name: answers.name || (account?.name ?? ''), contact: answers.contact }
  const nobody = { name: '', contact: '' }
  const report = {
    ...{
      matter,
      guidelines,
      words,
      sawIt,
      when,
      where,
      wouldHelp,
      aboutWords,
      affected,
      affectedWords,
      taken,
    },
    ...(identity === 'named' ? who : nobody),
  }
  return [
    { part: 'report', kind: 'lapseReport', body: report },
    ...(identity === 'confidential'
      ? [{ part: 'identity' as const, kind: 'identity' as const, body: who }]
      : []),
  ]
}
