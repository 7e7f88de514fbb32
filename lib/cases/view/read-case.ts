import { type Tx, withActor } from '@/lib/db/client'
import { runningDeadlines } from '@/lib/db/deadlines'
import type { DocumentPart } from '@/lib/db/documents'
import { now } from '@/lib/deadlines/now'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import type { PartyActor } from '@/lib/policy'
import { recordAttempt } from '@/lib/trail/record-attempt'
import { recordRead } from '@/lib/trail/record-read'
import { type OpenedCasePart, openCaseParts } from '@/lib/vault/parts'
import { actorChain } from '@/lib/vault/references'
import { documentsFor } from '../load/documents-for'
import { exceptionOpened } from '../load/exception-opened'
import { type LoadedCase, loadCase } from '../load/load-case'
import { placesToWrite } from '../load/may-write'
import { type OpenedDocument, openDocuments } from '../load/open-documents'
import { transferNames } from '../load/transfer-target'
import { versionFor } from '../load/visible-events'
import { whoMayImpose } from '../load/who-may-impose'
import { isCodeName } from '../model/code-name'
import { actFactsOf, capacitiesOf } from '../model/participants'
import type { CaseView } from '../model/views'
import { availableEventsOf } from './available-events'
import { cameForward } from './came-forward'
import { caseCard } from './case-card'
import { concernView } from './concern-view'
import { areaViews, messagesOf, proposalViews } from './text-views'
import { timelineFor } from './timeline'
import { whoHasAccess } from './who-has-access'

/**
 * One case as this person may see it: everything they may, nothing else. Null when there is none of that name, or
 * none that they see: the same answer, and an attempt on their own chain. Opening a part is recorded, once a visit.
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
    const loaded = await loadCase(tx, { name })
    if (!loaded) return null
    const { file } = loaded
    const opened = await openCaseParts(tx, actor, file.id)
    const held = capacitiesOf(loaded.participants, actor.ref)
    const documents = documentsFor(held, loaded, await openDocuments(tx, file.id, opened))
    const withText = [...opened.keys()].filter((part) => documents.some((one) => one.part === part))
    if (!(await recordRead(tx, actor, file.id, withText, at))) return null
    return viewOf({ tx, actor, at, directory, loaded, opened, documents })
  })
}

interface Reading {
  tx: Tx
  actor: PartyActor
  at: number
  directory: Directory
  loaded: LoadedCase
  opened: ReadonlyMap<DocumentPart, OpenedCasePart>
  documents: readonly OpenedDocument[]
}

async function viewOf(reading: Reading): Promise<CaseView> {
  const { tx, actor, at, directory, loaded, opened, documents } = reading
  const { participants, state, file } = loaded
  const card = caseCard(actor, loaded, await runningDeadlines(tx, [file.id]), directory)
  const held = card.capacities
  const facts = actFactsOf(actor, participants, state, directory.organisation, await whoMayImpose(tx))
  const availableEvents = availableEventsOf(loaded, facts)
  const words = { documents, loaded, reader: actor.ref, directory }
  const part = <T>(which: DocumentPart, view: T): T | null => (opened.has(which) ? view : null)
  return {
    ...card,
    version: versionFor(loaded, actor.ref, held),
    availableEvents,
    timeline: timelineFor(loaded, actor.ref, held, directory),
    report: part('report', messagesOf(words, 'report')),
    concern: await concernView(tx, { ...words, actor, held, opened }),
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
    transferChoices: availableEvents.includes('transfer') ? transferNames(loaded, directory, at) : [],
    mayWrite: placesToWrite(loaded, held, opened),
  }
}
