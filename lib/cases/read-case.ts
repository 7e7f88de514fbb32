import { recordAttempt } from '@/lib/audit/record-attempt'
import { recordRead } from '@/lib/audit/record-read'
import { now } from '@/lib/clocks/now'
import { accessOf, readingsOf } from '@/lib/db/access'
import { findCase } from '@/lib/db/case-files'
import { withActor } from '@/lib/db/client'
import { runningClocks } from '@/lib/db/clocks'
import { loadDirectory } from '@/lib/directory/load-directory'
import { mayWrite, type PersonActor } from '@/lib/policy'
import { openCompartments } from '@/lib/vault/compartments'
import { actorChain } from '@/lib/vault/references'
import { areas } from '@/machines/parts/events'
import { accessViews } from './access-views'
import { actFactsOf } from './act-facts'
import { caseCard } from './case-card'
import { isCodeName } from './code-name'
import { handOverTargets } from './hand-over-target'
import { loadCase } from './load-case'
import { openEventsOf } from './open-events'
import { openWords } from './open-words'
import { whoMayImpose } from './settings'
import { storyFor } from './story'
import type { CaseView } from './views'
import { areaViews, messagesOf, proposalViews } from './words-views'

/**
 * One case as this person may see it: everything they may, nothing else. Null when there is none of that name, or
 * none that they see: the same answer, and an attempt on their own chain. Opening words is on record, once a visit.
 */
export async function readCase(actor: PersonActor, name: string): Promise<CaseView | null> {
  const at = await now()
  const view = isCodeName(name) ? await read(actor, name, at) : null
  if (!view) await recordAttempt(actorChain(actor.personId), at, { event: 'read', refused: 'notFound' })
  return view
}

async function read(actor: PersonActor, name: string, at: number): Promise<CaseView | null> {
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
    const seesEveryone = held.includes('subject') || held.includes('handler')
    const words = { documents, loaded, reader: actor.ref, directory }
    const noted = areas.filter((area) => loaded.at.areasNoted.includes(area))
    const part = <T>(which: 'report' | 'conversation' | 'desk', view: T): T | null =>
      opened.has(which) ? view : null

    return {
      ...card,
      version: file.version,
      openEvents,
      story: storyFor(loaded, actor.ref, held, directory),
      report: part('report', messagesOf(words, 'report')),
      conversation: part('conversation', messagesOf(words, 'conversation')),
      desk: part('desk', { areas: areaViews(words), notes: messagesOf(words, 'desk') }),
      areasNoted: noted,
      proposals: part('conversation', proposalViews(words)),
      currentProposalId: loaded.at.proposalId,
      checkIns: loaded.at.checkIns,
      role: loaded.at.role,
      access: seesEveryone
        ? accessViews(await accessOf(tx, file.id), await readingsOf(tx, file.id), actor.ref, directory)
        : null,
      handOverChoices: openEvents.includes('handOver')
        ? handOverTargets(loaded, directory, at).flatMap(({ officeId, ref }) => {
            const person = directory.person(ref)
            const office = directory.office(officeId)?.label ?? ''
            return person ? [{ id: person.id, name: person.name, office }] : []
          })
        : [],
      mayWrite: {
        conversation: opened.has('conversation') && mayWrite('conversation', held, loaded.state.source),
        desk: opened.has('desk') && mayWrite('desk', held, loaded.state.source),
        correct: opened.has('report') && mayWrite('report', held, loaded.state.source),
      },
    }
  })
}
