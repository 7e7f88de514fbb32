import { recordAttempt } from '@/lib/audit/record-attempt'
import { recordRead } from '@/lib/audit/record-read'
import { now } from '@/lib/clocks/now'
import { type AccessRow, accessOf, readingsOf } from '@/lib/db/access'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { runningClocks } from '@/lib/db/clocks'
import type { WordsPart } from '@/lib/db/documents'
import { loadDirectory } from '@/lib/directory/load-directory'
import { mayWrite, type PartyActor } from '@/lib/policy'
import { openCompartments } from '@/lib/vault/compartments'
import { actorChain } from '@/lib/vault/references'
import type { Capacity } from '@/machines/effects'
import { areas } from '@/machines/parts/events'
import { accessViews } from './access-views'
import { actFactsOf } from './act-facts'

import { cameForward } from './came-forward'
import { caseCard } from './case-card'
import { isCodeName } from './code-name'
import { handOverTargets } from './hand-over-target'
import { lapseView } from './lapse-view'
import { type LoadedCase, loadCase } from './load-case'
import { openEventsOf } from './open-events'
import { openWords } from './open-words'
import { whoMayImpose } from './settings'
import { storyFor, versionFor } from './story'
import type { CaseView } from './views'
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
    const clocks = await runningClocks(tx, [file.id])
    const opened = await openCompartments(tx, actor, file.id)
    const documents = await openWords(tx, file.id, opened)
    const withWords = [...opened.keys()].filter((part) => documents.some((one) => one.part === part))
    if (!(await recordRead(tx, actor, file.id, withWords, at))) return null

    const card = caseCard(actor, loaded, clocks, directory)
    const held = card.capacities
    const facts = actFactsOf(
      actor,
      loaded.standing,
      loaded.state,
      directory.organisation,
      await whoMayImpose(tx),
    )
    const openEvents = openEventsOf(loaded, facts)
    const seesEveryone = held.some((one) => ['subject', 'respondent', 'handler'].includes(one))
    const words = { documents, loaded, reader: actor.ref, directory }
    const noted = areas.filter((area) => loaded.at.areasNoted.includes(area))
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
      desk: part('desk', { areas: areaViews(words), notes: messagesOf(words, 'desk') }),
      areasNoted: noted,
      proposals: part('conversation', proposalViews(words)),
      currentProposalId: loaded.at.proposalId,
      checkIns: loaded.at.checkIns,
      role: loaded.at.role,
      access: seesEveryone
        ? accessViews(await accessFor(tx, loaded, held), await readingsOf(tx, file.id), actor.ref, directory)
        : null,
      handOverChoices: openEvents.includes('handOver')
        ? handOverTargets(loaded, directory, at).flatMap(({ officeId, ref }) => {
            const person = directory.person(ref)
            const office = directory.office(officeId)?.label ?? ''
            return person ? [{ id: person.id, name: person.name, office }] : []
          })
        : [],
      mayWrite: {
        // nothing is written to somebody who does not know yet what is said of them
        conversation:
          opened.has('conversation') &&
          mayWrite('conversation', held, loaded.kind) &&
          (loaded.kind !== 'ethicalLapse' || loaded.at.respondentKnows),
        reporter: opened.has('reporter') && mayWrite('reporter', held, loaded.kind),
        desk: opened.has('desk') && mayWrite('desk', held, loaded.kind),
        correct: opened.has('report') && mayWrite('report', held, loaded.kind),
      },
    }
  })
}

/**
 * Whoever it is about reads who sees it, except who reported it, and who was only made aware of something that the
 * reporter said: no words of theirs are read there.
 */
async function accessFor(
  tx: Tx,
  { file, kind }: LoadedCase,
  held: readonly Capacity[],
): Promise<AccessRow[]> {
  const rows = await accessOf(tx, file.id)
  if (held.includes('handler')) return rows
  const theirs = rows.filter(
    ({ capacity }) => capacity !== 'reporter' && (capacity !== 'aware' || kind === 'selfReport'),
  )
  // when it came in, and who was asked before they were heard, could tell a respondent who reported it
  const heard = theirs.find(({ capacity }) => capacity === 'respondent')?.since ?? 0
  return theirs
    .filter(({ until }) => until === null || until >= heard)
    .filter(({ part }) => heard === 0 || part === 'case' || part === 'conversation')
    .map((row) => ({ ...row, since: Math.max(row.since, heard) }))
}
