import type { Directory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import type { NewCase } from '../effects/open-case'
import type { ConcernAnswers, ConcernSaid } from '../model/concern-views'
import type { DocumentBody } from '../model/document-bodies'

/**
 * The documents of a report about another person: the report and, for a confidential reporter, their identity in a
 * part of its own.
 * @param actor null for a reporter who is not signed in
 */
export function concernDocuments(
  actor: PersonActor | null,
  answers: ConcernAnswers,
  directory: Directory,
): NewCase['documents'] {
  const { identity } = answers
  const who = whoReports(actor, answers, directory)
  const name = identity === 'named' ? who : { name: '', contact: '' }
  const report = { part: 'report', kind: 'concernReport', body: { ...whatIsSaid(answers), ...name } } as const
  return identity === 'confidential' ? [report, { part: 'identity', kind: 'identity', body: who }] : [report]
}

/** An officer who writes down another person's report is not the reporter. */
function whoReports(
  actor: PersonActor | null,
  { name, contact, taken }: ConcernAnswers,
  directory: Directory,
): DocumentBody<'identity'> {
  const account = actor && taken === null ? directory.person(actor.ref) : null
  return { name: name || (account?.name ?? ''), contact }
}

function whatIsSaid(answers: ConcernAnswers): ConcernSaid {
  const { matter, guidelines, words, sawIt, when, where, wouldHelp, aboutText } = answers
  const { affected, affectedText, taken } = answers
  return {
    matter,
    guidelines,
    words,
    sawIt,
    when,
    where,
    wouldHelp,
    aboutText,
    affected,
    affectedText,
    taken,
  }
}
