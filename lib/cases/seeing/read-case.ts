import { recordAttempt } from '@/lib/audit/record-attempt'
import { recordRead } from '@/lib/audit/record-read'
import { now } from '@/lib/clocks/now'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { runningClocks } from '@/lib/db/clocks'
import type { WordsPart } from '@/lib/db/documents'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import type { PartyActor } from '@/lib/policy'
import { type OpenedCompartment, openCompartments } from '@/lib/vault/compartments'
import { actorChain } from '@/lib/vault/references'
import { actFactsOf, capacitiesOf } from '../act-facts'
import { handOverNames } from '../acting/hand-over-target'
import { placesToWrite } from '../acting/may-write'
import { whoMayImpose } from '../carrying-out/settings'
import { isCodeName } from '../code-name'
import { type LoadedCase, loadCase } from '../load-case'
import type { CaseView } from '../views'
import { cameForward } from './came-forward'
import { caseCard } from './case-card'
import { exceptionOpened } from './exception-opened'
import { lapseView } from './lapse-view'
import { openEventsOf } from './open-events'
import { type OpenedDocument, openWords } from './open-words'
import { storyFor, versionFor } from './story'
import { whoHasAccess } from './who-has-access'
import { wordsFor } from './words-for'
import { areaViews, messagesOf, proposalViews } from './words-views'

/**
 * One case as this person may see it: everything they may, nothing else. Null when there is none of that name, or
 * none that they see: the same answer, and an attempt on their own chain. Opening words is on record, once a visit.
 */
export async function readCase(actor: PartyActor, name: string): Promise<CaseView | null> {
  const at = await now()
  const view = isCodeName(name) ? await read(actor, name, at) : null
  if (!view) await recordAttempt(actorChain(actor), at, { event: 'read', refused: 'notFound' })
  return view
}

async function read(actor: PartyActor, name: string, at: number): Promise<CaseView | null> {
  const directory = await loadDirectory(actor.locale, at)
  return withActor(actor, async (tx) => {
    const file = await findCase(tx, name)
    if (!file) return null
    const loaded = await loadCase(tx, file)
    const opened = await openCompartments(tx, actor, file.id)
    const held = capacitiesOf(loaded.standing, actor.ref)
    const documents = wordsFor(held, loaded, await openWords(tx, file.id, opened))
    const withWords = [...opened.keys()].filter((part) => documents.some((one) => one.part === part))
    if (!(await recordRead(tx, actor, file.id, withWords, at))) return null
    return viewOf({ tx, actor, at, directory, loaded, opened, documents })
  })
}

interface Reading {
  tx: Tx
  actor: PartyActor
  at: number
  directory: Directory
  loaded: LoadedCase
  opened: ReadonlyMap<WordsPart, OpenedCompartment>
  documents: readonly OpenedDocument[]
}

async function viewOf(reading: Reading): Promise<CaseView> {
  const { tx, actor, at, directory, loaded, opened, documents } = reading
  const { standing, state, file } = loaded
  const card = caseCard(actor, loaded, await runningClocks(tx, [file.id]), directory)
  const held = card.capacities
  const facts = actFactsOf(actor, standing, state, directory.organisation, await whoMayImpose(tx))
  const openEvents = openEventsOf(loaded, facts)
  const words = { documents, loaded, reader: actor.ref, directory }
  const part = <T>(which: WordsPart, view: T): T | null => (opened.has(which) ? view : null)
  return {
    ...card,
    version: versionFor(loaded, actor.ref, held),
    openEvents,
    story: storyFor(loaded, actor.ref, held, directory),
    report: part('report', messagesOf(words, 'report')),
    lapse: await lapseView(tx, { ...words, actor, held, opened }),
    conversation: part('conversation', messagesOf(words, 'conversation')),
    cameForward: await cameForward(tx, actor, loaded),
    firewall: part('desk', loaded.at.firewall),
    firewallGround: part('desk', loaded.at.firewallGround),
    exceptionOpened: opened.has('desk') && (await exceptionOpened(tx, file.id)),
    desk: part('desk', { areas: areaViews(words), notes: messagesOf(words, 'desk') }),
    areasNoted: loaded.at.areasNoted,
    proposals: part('conversation', proposalViews(words)),
    currentProposalId: loaded.at.proposalId,
    checkIns: loaded.at.checkIns,
    role: loaded.at.role,
    access: await whoHasAccess(tx, loaded, held, actor.ref, directory),
    handOverChoices: openEvents.includes('handOver') ? handOverNames(loaded, directory, at) : [],
    mayWrite: placesToWrite(loaded, held, opened),
  }
}
