import { z } from 'zod'
import type { ConcernPersonEvent } from '@/machines/concern/events'
import { identityReasons } from '@/machines/concern/events'
import { holdReasons } from '@/machines/shared/events'
import { answeredId, dateAhead, person, shownIdOrNone } from './fields'
import {
  everyone,
  handlersOnly,
  noted,
  type PersonRows,
  reporterSide,
  said,
  toConversation,
  toDesk,
  toReporter,
  toThread,
  volunteerSide,
} from './row'
import { sharedRows } from './slip-and-concern'

const decision = { kind: 'decision', required: true, to: { part: 'desk', as: 'reasons' } } as const
const toldOther = {
  kind: 'told',
  required: true,
  to: { part: 'desk', as: 'message' },
  toOther: true,
} as const

/**
 * Every event that a person sends about a concern. `conversation` the respondent reads from the moment they are heard;
 * decisions are reasoned at the desk and told to each side in a text of their own.
 */
export const concernRows: PersonRows<ConcernPersonEvent> = {
  ...sharedRows,

  // requests
  lookAtName: { visibleTo: handlersOnly },
  declareConflictOfInterest: { document: toReporter('conflictOfInterest'), visibleTo: reporterSide },

  // the reporter's own
  withdraw: {
    document: { kind: 'text', required: false, to: toThread('withdrawal') },
    visibleTo: reporterSide,
  },
  clearText: { fields: { shownId: answeredId }, visibleTo: reporterSide },
  objectToText: {
    fields: { shownId: answeredId },
    document: toReporter('objection'),
    visibleTo: reporterSide,
  },
  reportRetaliation: { document: toReporter('retaliation'), visibleTo: reporterSide },
  answerRetaliation: { document: toReporter('reasons'), visibleTo: reporterSide },

  // a conflict of interest of the handler: for the one who said it, and for those who judge it
  raiseConflict: {
    document: said('conflict', { by: { reporter: toThread('conflict'), secondApprover: toDesk } }),
    visibleTo: everyone,
    onlyToSenderOf: 'raiseConflict',
  },
  upholdConflict: { document: noted(), visibleTo: handlersOnly, weighty: true },
  dismissConflict: { document: noted(), visibleTo: handlersOnly, weighty: true },

  // screening and gathering
  screen: { document: { kind: 'screening', required: true, to: toDesk }, visibleTo: handlersOnly },
  identifyPerson: { names: { toPersonId: person('whoItIs') }, visibleTo: handlersOnly },
  takeBackPerson: { document: noted(), visibleTo: handlersOnly },
  goOn: { document: toReporter('reasons'), visibleTo: reporterSide },
  addStatement: { document: noted('statement'), visibleTo: handlersOnly },
  finishGathering: { visibleTo: handlersOnly },
  gatherMore: { visibleTo: handlersOnly },

  // what the respondent is to read is first shown to the reporter
  showReporter: {
    document: { kind: 'shown', required: true, to: toThread('message'), readAgain: true },
    visibleTo: reporterSide,
  },
  overrideObjection: { document: toReporter('reasons'), visibleTo: reporterSide, weighty: true },
  putToRespondent: {
    fields: { shownId: shownIdOrNone },
    document: { kind: 'put', required: true, to: toConversation('message'), readAgain: true },
    visibleTo: everyone,
    weighty: true,
  },

  // hearing
  speak: {
    document: { kind: 'answers', required: true, to: toConversation('message') },
    visibleTo: volunteerSide,
  },
  nameCompanion: {
    document: { kind: 'companion', required: true, to: toConversation('message') },
    visibleTo: volunteerSide,
  },
  hold: {
    fields: { reason: z.enum(holdReasons, 'reason'), lookAgainOn: dateAhead },
    document: noted(),
    visibleTo: everyone,
  },

  // deciding, by two
  decide: { document: decision, visibleTo: handlersOnly, weighty: true },
  decideImposed: { document: decision, visibleTo: handlersOnly, weighty: true },
  confirmDecision: {
    fields: { proposalId: answeredId },
    document: noted('reasons'),
    visibleTo: everyone,
    weighty: true,
  },
  declineDecision: {
    fields: { proposalId: answeredId },
    document: noted('reasons'),
    visibleTo: handlersOnly,
  },
  takeBackDecision: { visibleTo: handlersOnly },
  reconsider: { document: noted(), visibleTo: everyone, weighty: true },

  // informing
  informReporter: {
    document: { kind: 'told', required: true, to: toThread('message') },
    visibleTo: reporterSide,
  },
  informRespondent: {
    fields: { shownId: shownIdOrNone },
    document: { kind: 'told', required: true, to: toConversation('message'), readAgain: true },
    visibleTo: volunteerSide,
    weighty: true,
  },
  tellOther: { document: toldOther, visibleTo: handlersOnly },
  correctOthers: { document: toldOther, visibleTo: handlersOnly },
  startMeasures: { visibleTo: everyone },

  // the end
  close: { document: noted(), visibleTo: everyone, weighty: true },
  reopen: { document: noted(), visibleTo: everyone },

  // the reporter's sealed name; the reporter reads the custodian's own reasons for opening it
  askIdentity: {
    fields: { reason: z.enum(identityReasons, 'chooseOne') },
    visibleTo: reporterSide,
  },
  openIdentity: { document: toReporter('reasons'), visibleTo: reporterSide, weighty: true },
  refuseIdentity: { document: toReporter('reasons'), visibleTo: reporterSide },
  sealIdentity: { visibleTo: reporterSide },
}
