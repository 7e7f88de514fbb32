import type { Seen } from '../look'
import type { Edge, SampleEvent } from '../walk'
import {
  edgesThat,
  has,
  heardOrExcused,
  isPersons,
  nodesThat,
  type Rule,
  takenWithOtherProposal,
} from './breaches'
import { type Reading, rulesOfEveryCase } from './every-case'
import { rulesOfEvery } from './every-workflow'

const words = (...lines: string[]) => lines.flatMap((line) => line.split(' '))

const reading: Reading = {
  handled: /^(screening|gathering|deciding|awaitingSecondApprover|informing|inForce)/,
  fromTheParties: new Set(
    words(
      'acceptConflictOfInterest objectToConflictOfInterest withdraw clearText objectToText reportRetaliation raiseConflict agree speak',
      'contestContact nameCompanion askReview extendHearing returned adjust agreementNotKept',
    ),
  ),
  theirSilence: ['disclosureDue', 'hearingDue', 'returnDateDue'],
  silentAfterDeath: ['respondent'],
  grantedBy: { accept: 'handler', acceptTransfer: 'handler', lookAtName: 'offeredName' },
  offers: ['offered', 'offeredName'],
  pending: (one) => [
    one.disclosure === 'shown' && ['disclosure'],
    one.identityState === 'asked' && ['identityAnswer'],
    one.identityState === 'opened' && ['identitySeal'],
    one.conflict === 'raised' && ['conflictAnswer'],
    one.retaliation === 'reported' && ['retaliationReminder', 'retaliationEscalation'],
    one.withdrawalAsked && ['withdrawalAnswer'],
  ],
  wasTold: () => true,
}

const decides = ({ event }: Edge) => event.type === 'decide' || event.type === 'decideImposed'
const sends = ({ event }: Edge) => event.type === 'putToRespondent' || event.type === 'informRespondent'
const field = (event: SampleEvent, name: string): unknown => Reflect.get(event, name)
const confirms = (seen: Seen, { from, to }: Edge) =>
  seen.at(from).state === 'awaitingSecondApprover' && seen.at(to).state === 'informing'
const nothingFound = ['nothingToFind', 'noneMade']
const somethingFound = (finding: unknown) => finding !== null && !nothingFound.includes(String(finding))
/** the respondent is told of the outcome */
const isOwed = ({ identified, died, respondentKnows, finding }: ReturnType<Seen['at']>) =>
  identified && !died && (respondentKnows || somethingFound(finding))
const reachesRespondent = ({ effects }: Edge) =>
  ['respondent', 'subject'].some(
    (one) =>
      has(effects, 'notify', { to: one }) ||
      has(effects, 'offer', { capacity: one }) ||
      has(effects, 'grantActor', { capacity: one }),
  )

export const concernRules = {
  'what the reporter objects to goes only for safety’s sake, or because what came of it is owed': (seen) =>
    edgesThat(seen, ({ from, event }) => {
      if (event.type !== 'overrideObjection') return false
      const before = seen.at(from)
      if (before.safety === 'raised' || before.safety === 'actionTaken') return false
      return !/^(informing|inForce)/.test(before.state) || !isOwed(before)
    }),
  ...rulesOfEvery,
  ...rulesOfEveryCase(reading),

  'until it is put to them, nothing reaches whom it is said of': (seen) => [
    ...edgesThat(seen, (edge) => reachesRespondent(edge) && !seen.at(edge.to).respondentKnows),
    ...edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      if (before.respondentKnows || !seen.at(edge.to).respondentKnows || seen.at(edge.to).erased) return false
      const put = edge.event.type === 'putToRespondent'
      const told = edge.event.type === 'informRespondent' && somethingFound(before.finding)
      return !(put || told) || !before.identified || !has(edge.effects, 'offer', { to: 'respondent' })
    }),
    ...nodesThat(seen, (node) => {
      const { hearing, respondentKnows, erased } = seen.at(node)
      return !erased && hearing !== 'hidden' && !respondentKnows
    }),
    // its name among those who are told is `respondent` alone
    ...edgesThat(seen, ({ effects }) => has(effects, 'notify', { to: 'subject' })),
  ],

  'whoever reported has seen the very text that goes': (seen) =>
    edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      if (edge.event.type === 'overrideObjection') return before.disclosure !== 'objected'
      if (!sends(edge)) return false
      if (!before.hasReporter) return edge.event.shownId !== null
      const other = edge.from.snapshot.can({ ...edge.event, shownId: 'another' })
      return before.disclosure !== 'cleared' || edge.event.shownId !== before.shownId || other
    }),

  'heard first': (seen) =>
    edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      const satisfied = heardOrExcused(before, edge.from)
      if (edge.event.type === 'propose') return !satisfied || before.areasNoted.length < 3 || before.died
      if (decides(edge)) {
        const imposed = edge.event.type === 'decideImposed'
        const bare =
          nothingFound.includes(String(field(edge.event, 'finding'))) &&
          field(edge.event, 'resolution') === 'nothingNeeded'
        if (before.state.startsWith('screening') && !bare) return true
        return (imposed || !bare) && (!satisfied || before.areasNoted.length < 3)
      }
      if (!confirms(seen, edge)) return false
      const pending = before.pending
      if (pending && nothingFound.includes(pending.finding)) {
        const plan = field(edge.event, 'plan') as Record<string, unknown>
        const orders = pending.resolution === 'nothingNeeded' && Object.values(plan).some(Boolean)
        return orders
      }
      return !satisfied
    }),

  'no decision without a second person of another office': (seen) => [
    ...edgesThat(seen, (edge) => takenWithOtherProposal(edge)),
    ...edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      const after = seen.at(edge.to)
      const looksAgain = before.reconsidering || after.reconsidering
      const another = !looksAgain && somethingFound(after.finding) !== somethingFound(before.finding)
      if (after.erased || (after.decided === before.decided && !another)) return false
      return !(confirms(seen, edge) && edge.event.type === 'confirmDecision' && isPersons(seen, edge))
    }),
    ...edgesThat(
      seen,
      ({ from, to, effects }) =>
        seen.at(to).state === 'awaitingSecondApprover' &&
        seen.at(from).state !== 'awaitingSecondApprover' &&
        !has(effects, 'offer', { to: 'secondApprover', capacity: 'secondApprover' }),
    ),
    ...nodesThat(seen, (node) => {
      const { state, decided } = seen.at(node)
      return ['informing', 'inForce', 'closed', 'underReview'].includes(state) && !decided
    }),
    ...nodesThat(
      seen,
      (node) => (seen.at(node).state === 'awaitingSecondApprover') !== (seen.at(node).pending !== null),
    ),
  ],

  'an agreed resolution was agreed to': (seen) =>
    edgesThat(
      seen,
      (edge) =>
        edge.event.type === 'decide' &&
        field(edge.event, 'resolution') === 'agreed' &&
        seen.at(edge.from).agreedId === null,
    ),

  'a later decision says what it replaces, and everyone is told anew': (seen) => [
    ...edgesThat(
      seen,
      (edge) => decides(edge) && (field(edge.event, 'replaces') === 'none') === seen.at(edge.from).decided,
    ),
    ...edgesThat(seen, (edge) => {
      if (!confirms(seen, edge)) return false
      const before = seen.at(edge.from)
      const after = seen.at(edge.to)
      const { replaces, finding } = before.pending ?? {}
      const correct = before.others !== 'untold' && (replaces !== 'none' || finding === 'notSupported')
      return (
        after.reporterTold ||
        after.respondentTold ||
        after.reconsidering ||
        (correct && after.others !== 'toCorrect')
      )
    }),
    ...edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      const after = seen.at(edge.to)
      // a handler who takes up a decision again ends with another one
      const lookedAgain =
        before.decided &&
        /^(gathering|deciding)/.test(after.state) &&
        !/^(screening|gathering|deciding)/.test(before.state)
      return lookedAgain && before.state !== 'awaitingSecondApprover' && !after.reconsidering
    }),
    ...edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      return (
        before.reconsidering &&
        !seen.at(edge.to).reconsidering &&
        !confirms(seen, edge) &&
        !seen.at(edge.to).erased
      )
    }),
  ],

  'nothing ends before everyone knows who has to': (seen) =>
    edgesThat(seen, ({ from, event }) => {
      const before = seen.at(from)
      if (event.type !== 'close' && event.type !== 'startMeasures') return false
      if (isOwed(before) && !before.respondentTold) return true
      if (event.type === 'startMeasures') return before.died
      return (
        (before.hasReporter && !before.reporterTold) || before.others === 'toCorrect' || before.reconsidering
      )
    }),

  'a conflict that was raised stops every decision, and moves the case when upheld': (seen) =>
    edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      const raised = before.conflict === 'raised'
      const { type } = edge.event
      if (type === 'upholdConflict')
        return (
          !raised ||
          !seen.at(edge.to).state.startsWith('awaitingAcceptance') ||
          !has(edge.effects, 'exclude', { who: 'handler', why: 'conflictUpheld' })
        )
      // another person who raises the conflict of interest is heard by the same judge
      if (type === 'raiseConflict')
        return raised
          ? !has(edge.effects, 'notify', { to: 'conflictJudge' })
          : !has(edge.effects, 'offer', { to: 'conflictJudge', capacity: 'conflictJudge' })
      return raised && (decides(edge) || type === 'confirmDecision' || type === 'close')
    }),

  'retaliation is heard also after the end, and reopens nothing': (seen) => [
    ...edgesThat(
      seen,
      ({ from, to, event }) =>
        /etaliation/.test(event.type) &&
        (seen.at(from).state !== seen.at(to).state || seen.at(from).closed !== seen.at(to).closed),
    ),
    ...nodesThat(seen, ({ index, snapshot }) => {
      const one = seen.at({ index, snapshot })
      if (one.erased || !one.hasReporter || one.retaliation === 'reported') return false
      return !snapshot.can({ type: 'reportRetaliation', documentId: 'some-words' })
    }),
  ],

  'somebody nobody knows yet is not passed on': (seen) =>
    edgesThat(seen, ({ from, to, event }) => {
      const { identified } = seen.at(from)
      if (event.type === 'escalate' || event.type === 'transfer') return !identified
      const said = event.type === 'identifyPerson' || event.type === 'takeBackPerson'
      return identified !== seen.at(to).identified && !seen.at(to).erased && !said
    }),

  'who was named by mistake goes free unless they know, and nothing that was about them is said of another': (
    seen,
  ) =>
    edgesThat(seen, ({ from, to, event, effects }) => {
      if (event.type !== 'takeBackPerson') return false
      const { respondentKnows, temporaryMeasure, others } = seen.at(from)
      const after = seen.at(to)
      const said = after.disclosure !== 'none' || after.proposalId !== null || after.agreedId !== null
      const rests = temporaryMeasure === 'inPlace' || temporaryMeasure === 'confirmed'
      const told = others !== 'untold' && after.others !== 'toCorrect'
      return respondentKnows || rests || said || told || after.identified || !has(effects, 'removeRespondent')
    }),

  'who reported is opened by its identity custodian alone, for a time': (seen) => [
    ...edgesThat(seen, (edge) => {
      const before = seen.at(edge.from).identityState
      const after = seen.at(edge.to).identityState
      if (before === after || seen.at(edge.to).erased) return false
      if (after === 'asked')
        return !has(edge.effects, 'offer', { to: 'identityCustodian', capacity: 'identityCustodian' })
      if (after === 'opened') return before !== 'asked' || !isPersons(seen, edge)
      return after !== 'sealed' || !has(edge.effects, 'revoke', { capacity: 'identityCustodian' })
    }),
    ...nodesThat(seen, (node) => {
      const { identity, identityState, closed, erased } = seen.at(node)
      if (erased) return false
      return (
        (identity === 'confidential') !== (identityState !== 'none') || (closed && identityState === 'opened')
      )
    }),
  ],

  'the wish to take it back moves nothing by itself': (seen) =>
    edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      const after = seen.at(edge.to)
      const { type } = edge.event
      if (type === 'withdraw' || type === 'withdrawalAnswerDue') return before.state !== after.state
      const answered = before.withdrawalAsked && !after.withdrawalAsked && !after.erased
      return answered && type !== 'goOn' && !confirms(seen, edge)
    }),
} satisfies Record<string, Rule>
