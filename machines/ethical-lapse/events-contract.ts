import type { Workflow } from '../contract'
import { contractsOf, noDates, ON, sharedContracts, WORDS } from '../parts/event-contracts'
import type { LapseEvent } from './events'
import type { lapseMachine } from './machine'

const { person, inWords, system } = contractsOf<LapseEvent>()

const replacing = (['none', 'varies', 'withdraws'] as const).map((replaces) => ({ replaces }))
/** Decisions of every kind that a guard tells apart. */
const decisions = [
  { finding: 'supported' as const, resolution: 'agreed' as const },
  { finding: 'supported' as const, resolution: 'noAgreement' as const },
  { finding: 'notSupported' as const, resolution: 'nothingNeeded' as const },
  { finding: 'noneMade' as const, resolution: 'nothingNeeded' as const },
].flatMap((terms) => replacing.map(({ replaces }) => ({ ...terms, replaces })))
const plans = [noDates, { returnOn: ON, reviewOn: ON, checkInOn: null }, { ...noDates, endsRole: true }]
/** Named or, where nobody reported, not: `WORDS` is the text that was shown. */
const shown = [{ shownId: WORDS }, { shownId: null }]

/** Every event of the lapse workflow: who causes it, whether it carries words, and samples that reach every state. */
export const lapseEvents: Workflow<typeof lapseMachine, LapseEvent>['events'] = {
  ...sharedContracts,
  lookAtName: person('lookAtName'),
  withdraw: person('withdraw', { wordsId: null }, { wordsId: WORDS }),
  clearText: person('clearText', { shownId: WORDS }),
  objectToText: inWords('objectToText', { shownId: WORDS }),
  reportRetaliation: inWords('reportRetaliation'),
  raiseConflict: inWords('raiseConflict'),
  upholdConflict: inWords('upholdConflict'),
  dismissConflict: inWords('dismissConflict'),
  screen: inWords('screen'),
  identifyPerson: person('identifyPerson', { colleague: false }, { colleague: true }),
  takeBackPerson: inWords('takeBackPerson'),
  goOn: inWords('goOn'),
  showReporter: inWords('showReporter'),
  overrideObjection: inWords('overrideObjection'),
  putToRespondent: inWords('putToRespondent', ...shown),
  addStatement: inWords('addStatement'),
  finishGathering: person('finishGathering'),
  gatherMore: person('gatherMore'),
  nameCompanion: inWords('nameCompanion'),
  decide: inWords('decide', ...decisions),
  decideImposed: inWords('decideImposed', ...replacing),
  confirmDecision: inWords('confirmDecision', ...plans.map((plan) => ({ proposalId: WORDS, plan }))),
  declineDecision: inWords('declineDecision', { proposalId: WORDS }),
  takeBackDecision: person('takeBackDecision'),
  informReporter: inWords('informReporter'),
  informRespondent: inWords('informRespondent', ...shown),
  tellOther: inWords('tellOther'),
  correctOthers: inWords('correctOthers'),
  startMeasures: person('startMeasures'),
  close: inWords('close'),
  reconsider: inWords('reconsider'),
  askIdentity: person('askIdentity', { reason: 'safety' }),
  openIdentity: inWords('openIdentity'),
  refuseIdentity: inWords('refuseIdentity'),
  sealIdentity: person('sealIdentity'),
  answerRetaliation: inWords('answerRetaliation'),
  disclosureDue: system('disclosureDue'),
  withdrawalAnswerDue: system('withdrawalAnswerDue'),
  identityAnswerDue: system('identityAnswerDue'),
  identitySealDue: system('identitySealDue'),
  conflictAnswerDue: system('conflictAnswerDue'),
  retaliationReminderDue: system('retaliationReminderDue'),
  retaliationEscalationDue: system('retaliationEscalationDue'),
}
