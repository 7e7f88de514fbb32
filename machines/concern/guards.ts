import { type EventObject, stateIn } from 'xstate'
import * as parts from '../shared/guards'
import type { ConcernContext } from './context'
import type { Finding } from './events'
import { emptyPlan, found, madeNoFinding } from './terms'

interface Asked {
  context: ConcernContext
  event: EventObject
}
const { all, any, no } = parts.questionsAbout<ConcernContext>()

const shared = parts.caseGuards({
  rests: ['closed'],
  untold: [],
  held: ['screening', 'gathering', 'deciding', 'awaitingSecondApprover', 'informing', 'inForce'],
  weighed: ['screening', 'gathering', 'deciding'],
  temporaryMeasure: ['screening', 'gathering', 'deciding', 'awaitingSecondApprover', 'informing'],
})
const { hasText, subjectLives, caseIsOpen, handlerHolds } = shared

const identified = ({ context }: Asked) => context.identified
const hasReporter = ({ context }: Asked) => context.identity !== 'none'
const noHandler = ({ context }: Asked) => context.handlerLeft
const decisionStands = ({ context }: Asked) => context.decisionId !== null && !context.reconsidering
const conflictRaised = parts.inRegion('conflict', 'raised')
const handlerAtWork = any(
  ...['screening', 'gathering', 'deciding'].map((state) =>
    stateIn({ open: { handling: { [state]: 'working' } } }),
  ),
)
const beforeDecision = parts.handlingIn(
  'awaitingAcceptance',
  'screening',
  'gathering',
  'deciding',
  'awaitingSecondApprover',
)

/** Only the exact text that was shown to the reporter may go. Without a reporter there is no text to have shown. */
const namesShownText = ({ context, event }: Asked) =>
  context.shownId !== null && parts.carries(event, 'shownId', context.shownId)
const textMayGo = any(
  all(hasReporter, parts.inRegion('disclosure', 'cleared'), namesShownText),
  all(no(hasReporter), ({ event }: Asked) => parts.carries(event, 'shownId', null)),
)

// deciding
const heardAndWeighed = all(parts.allAreasNoted, parts.heardOrExcused)
const findingIn = (event: EventObject): Finding => Reflect.get(event, 'finding') as Finding
/** a first decision replaces nothing; a later one has to vary or withdraw the one in force */
const saysWhatItReplaces = ({ context, event }: Asked) =>
  (context.decisionId === null) === parts.carries(event, 'replaces', 'none')
const nothingMade = ({ event }: Asked) =>
  madeNoFinding.includes(findingIn(event)) && parts.carries(event, 'resolution', 'nothingNeeded')
const agreedWhenItSaysSo = ({ context, event }: Asked) =>
  !parts.carries(event, 'resolution', 'agreed') || context.agreedId !== null
const mayDecideAtAll = all(hasText, saysWhatItReplaces, no(conflictRaised))
/** what is confirmed still rests on a hearing; where nothing is needed nothing is ordered */
const restsOnHearing = any(
  ({ context }: Asked) => context.pending !== null && madeNoFinding.includes(context.pending.finding),
  parts.heardOrExcused,
)
const planFits = ({ context, event }: Asked) =>
  context.pending?.resolution !== 'nothingNeeded' || emptyPlan(Reflect.get(event, 'plan'))

// informing, and the end
const respondentIsOwedIt = ({ context }: Asked) =>
  context.identified && !context.died && (context.respondentKnows || found(context.finding))
const respondentKnowsEnough = any(no(respondentIsOwedIt), ({ context }: Asked) => context.respondentTold)
const reporterKnowsEnough = any(no(hasReporter), ({ context }: Asked) => context.reporterTold)
const nothingToStart = ({ context }: Asked) =>
  context.died || context.planId !== null || emptyPlan(context.plan)

const mayIdentify = all(no(identified), parts.handlingIn('screening', 'gathering', 'deciding'))

/** What the machine itself demands. Who may do it is policy's question; these never look at a person. */
export const guards = {
  ...shared,
  // the person is told of a temporary measure, which would reveal the case: allowed earlier only where safety needs it
  mayPutTemporaryMeasure: all(
    shared.mayPutTemporaryMeasure,
    any(({ context }: Asked) => context.respondentKnows, parts.safetyConcernOpen),
  ),
  hasReporter,
  hasSealedIdentity: ({ context }: Asked) => context.identity === 'confidential',
  handledAndHasText: all(handlerHolds, hasText),
  caseStands: () => true,

  // offered, and taken on again
  conflictOfInterestCanBeAnswered: all(hasText, hasReporter),
  measuresRun: ({ context }: Asked) => context.planId !== null && !context.reconsidering,
  decisionStands,

  // screening and gathering; a case without a known respondent is not transferred
  mayTransfer: all(hasText, identified),
  mayIdentify,
  mayIdentifyColleague: all(mayIdentify, ({ event }: Asked) => Reflect.get(event, 'colleague') === true),
  // not where the report names the respondent, where they know already, or where a temporary measure depends on it
  mayTakeBackPerson: all(
    hasText,
    ({ context }: Asked) => context.identified && context.identifiedLater && !context.respondentKnows,
    subjectLives,
    handlerAtWork,
    no(parts.temporaryMeasureStands),
  ),
  mayShow: all(hasReporter, hasText, parts.handlingIn('gathering', 'deciding', 'informing', 'inForce')),
  answersShown: namesShownText,
  objectsToShown: all(hasText, namesShownText),
  // the handler may override the reporter's objection only for safety, or once the respondent is owed the outcome:
  // no objection may keep it from them for good
  mayOverride: all(
    hasText,
    any(parts.safetyConcernOpen, all(parts.handlingIn('informing', 'inForce'), respondentIsOwedIt)),
  ),
  mayPut: all(hasText, identified, subjectLives, textMayGo, parts.handlingIn('gathering', 'deciding')),
  mayNameCompanion: all(caseIsOpen, hasText, ({ context }: Asked) => context.respondentKnows),

  // deciding
  somethingProposed: ({ context }: Asked) => context.proposalId !== null,
  // two people of two offices, always
  mayDecide: all(mayDecideAtAll, agreedWhenItSaysSo, any(nothingMade, heardAndWeighed)),
  mayDecideEarly: all(mayDecideAtAll, nothingMade),
  mayDecideImposed: all(mayDecideAtAll, heardAndWeighed, identified, subjectLives),
  mayConfirm: all(hasText, parts.namesCurrentProposal, no(conflictRaised), planFits, restsOnHearing),

  mayUphold: all(hasText, conflictRaised),

  // informing
  mayInformReporter: all(hasText, hasReporter),
  mayInformRespondent: all(hasText, textMayGo, respondentIsOwedIt),
  mayCorrect: all(hasText, ({ context }: Asked) => context.others === 'toCorrect'),
  mayStart: all(subjectLives, respondentKnowsEnough),
  mayClose: all(
    hasText,
    reporterKnowsEnough,
    respondentKnowsEnough,
    ({ context }: Asked) => context.others !== 'toCorrect',
    nothingToStart,
    no(any(parts.safetyConcernOpen, parts.temporaryMeasureStands, conflictRaised)),
  ),

  // the reporter's own
  // of what was decided already, offered to another handler, nothing waits for an answer
  mayAskWithdrawal: all(
    beforeDecision,
    no(decisionStands),
    hasReporter,
    ({ context }: Asked) => !context.withdrawalAsked,
  ),
  withdrawalWaits: ({ context }: Asked) => context.withdrawalAsked,
  mayGoOn: all(handlerHolds, hasText, ({ context }: Asked) => context.withdrawalAsked),
  mayReportRetaliation: all(hasReporter, hasText),
  mayReportToNone: all(hasReporter, hasText, noHandler),
  noHandler,
  beingReviewed: parts.handlingIn('underReview'),
  retaliationOpen: parts.inRegion('retaliation', 'reported'),
}
