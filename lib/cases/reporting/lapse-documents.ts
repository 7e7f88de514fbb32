import type { Directory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import type { DocumentBody } from '../document-bodies'
import type { LapseAnswers, LapseSaid } from '../lapse-views'
import type { NewCase } from './open-case'

/**
 * What is sealed of a report about somebody else: the report and, of a confidential reporter, who they are, in a
 * compartment of its own.
 * @param actor null for whoever is not signed in
 */
export function lapseDocuments(
  actor: PersonActor | null,
  answers: LapseAnswers,
  directory: Directory,
): NewCase['documents'] {
  const { identity } = answers
  const who = whoReports(actor, answers, directory)
  const name = identity === 'named' ? who : { name: '', contact: '' }
  const report = { part: 'report', kind: 'lapseReport', body: { ...whatIsSaid(answers), ...name } } as const
  return identity === 'confidential' ? [report, { part: 'identity', kind: 'identity', body: who }] : [report]
}

/** An officer who writes down what somebody told them is not the one who reports it. */
function whoReports(
  actor: PersonActor | null,
  { name, contact, taken }: LapseAnswers,
  directory: Directory,
): DocumentBody<'identity'> {
  const account = actor && taken === null ? directory.person(actor.ref) : null
  return { name: name || (account?.name ?? ''), contact }
}

function whatIsSaid(answers: LapseAnswers): LapseSaid {
  const { matter, guidelines, words, sawIt, when, where, wouldHelp, aboutWords } = answers
  const { affected, affectedWords, taken } = answers
  return {
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
  }
}
