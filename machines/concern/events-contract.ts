import type { Workflow } from '../contract'
import { contractsOf, noDates, ON, sharedContracts, WORDS } from '../shared/event-contracts'
import type { ConcernEvent } from './events'
import type { concernMachine } from './machine'

const { person, inText, system } = contractsOf<ConcernEvent>()

const replacing = (['none', 'varies', 'withdraws'] as const).map((replaces) => ({ replaces }))
/** Decisions of every kind that a guard tells apart. */
const decisions = [
  { finding: 'supported' as const, resolution: 'agreed' as const },
  { finding: 'supported' as const, resolution: 'noAgreement' as const },
  { finding: 'notSupported' as const, resolution: 'nothingNeeded' as const },
  { finding: 'noneMade' as const, resolution: 'nothingNeeded' as const },
].flatMap((terms) => replacing.map(({ replaces }) => ({ ...terms, replaces })))
const plans = [noDates, { returnOn: ON, reviewOn: ON, checkInOn: null }, { ...noDates, endsRole: true }]
/** `WORDS` is the text shown to the reporter; null where there is no reporter */
const shown = [{ shownId: WORDS }, { shownId: null }]

/** Every event of the concern workflow: who causes it, whether it has a text, and samples that reach every state. */
export const concernEvents: Workflow<typeof concernMachine, ConcernEvent>['events'] = {
  ...sharedContracts,
  lookAtName: person('lookAtName'),
  withdraw: person('withdraw', { documentId: null }, { documentId: WORDS }),
  clearText: person('clearText', { shownId: WORDS }),
  objectToText: inText('objectToText', { shownId: WORDS }),
  reportRetaliation: inText('reportRetaliation'),
  raiseConflict: inText('raiseConflict'),
  upholdConflict: inText('upholdConflict'),
  dismissConflict: inText('dismissConflict'),
  screen: inText('screen'),
  identifyPerson: person('identifyPerson', { colleague: false }, { colleague: true }),
  takeBackPerson: inText('takeBackPerson'),
  goOn: inText('goOn'),
  showReporter: inText('showReporter'),
  overrideObjection: inText('overrideObjection'),
  putToRespondent: inText('putToRespondent', ...shown),
  addStatement: inText('addStatement'),
  finishGathering: person('finishGathering'),
  gatherMore: person('gatherMore'),
  nameCompanion: inText('nameCompanion'),
  decide: inText('decide', ...decisions),
  decideImposed: inText('decideImposed', ...replacing),
  confirmDecision: inText('confirmDecision', ...plans.map((plan) => ({ proposalId: WORDS, plan }))),
  declineDecision: inText('declineDecision', { proposalId: WORDS }),
  takeBackDecision: person('takeBackDecision'),
  informReporter: inText('informReporter'),
  informRespondent: inText('informRespondent', ...shown),
  tellOther: inText('tellOther'),
  correctOthers: inText('correctOthers'),
  startMeasures: person('startMeasures'),
  close: inText('close'),
  reconsider: inText('reconsider'),
  askIdentity: person('askIdentity', { reason: 'safety' }),
  openIdentity: inText('openIdentity'),
  refuseIdentity: inText('refuseIdentity'),
  sealIdentity: person('sealIdentity'),
  answerRetaliation: inText('answerRetaliation'),
  disclosureDue: system('disclosureDue'),
  withdrawalAnswerDue: system('withdrawalAnswerDue'),
  identityAnswerDue: system('identityAnswerDue'),
  identitySealDue: system('identitySealDue'),
  conflictAnswerDue: system('conflictAnswerDue'),
  retaliationReminderDue: system('retaliationReminderDue'),
  retaliationEscalationDue: system('retaliationEscalationDue'),
}
