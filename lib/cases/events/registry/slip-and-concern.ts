import { z } from 'zod'
import type { HandlingPersonEvent, SharedPersonEvent } from '@/machines/shared/events'
import { areas, contactChannels } from '@/machines/shared/events'
import { answeredId, date, dateAhead, dateAheadOrNone, otherName, person, yesOrNo } from './fields'
import {
  everyone,
  handlersOnly,
  noted,
  type PersonRows,
  reporterSide,
  said,
  toConversation,
  toDesk,
  toThread,
  volunteerSide,
} from './row'

/** Events whose document goes elsewhere in each of the two workflows. */
type Differing = 'declareConflictOfInterest' | 'reopen' | 'speak' | 'hold'

const area = z.enum(areas, 'chooseOne')
/** Told to a volunteer by a person, not by a page; unless they raised it. */
const safety = { visibleTo: everyone, onlyToSenderOf: 'raiseSafety' } as const
/** The side that asked for a review reads what came of it, beside what it asked; the other side does not. */
const answerToReview = said('reasons', { ifReporterAsked: toThread('reasons') })

/** What every workflow that handles a case takes from a person, and what is the same in each of them. */
export const sharedRows: PersonRows<Exclude<SharedPersonEvent | HandlingPersonEvent, { type: Differing }>> = {
  // requests
  accept: { fields: { promisedOn: dateAheadOrNone }, visibleTo: everyone },
  recuse: { visibleTo: everyone },
  acceptConflictOfInterest: { visibleTo: reporterSide },
  objectToConflictOfInterest: { visibleTo: reporterSide },

  // handling
  promise: { fields: { promisedOn: dateAhead }, visibleTo: everyone },
  escalate: { document: noted(), visibleTo: handlersOnly },
  transfer: { document: noted(), names: { toPersonId: person('toPerson') }, visibleTo: handlersOnly },
  takeBackTransfer: { visibleTo: handlersOnly },
  acceptTransfer: { visibleTo: everyone },
  declineTransfer: { visibleTo: handlersOnly },
  noteArea: {
    fields: { area },
    document: { kind: 'area', required: false, to: toDesk },
    visibleTo: everyone,
  },
  reopenArea: { fields: { area }, visibleTo: everyone },

  // the plan
  propose: {
    document: { kind: 'proposal', required: true, to: toConversation('message') },
    visibleTo: volunteerSide,
  },
  agree: { fields: { proposalId: answeredId }, visibleTo: volunteerSide },
  withdrawProposal: { visibleTo: volunteerSide },
  returned: { visibleTo: volunteerSide },
  agreementNotKept: { document: said('reasons'), visibleTo: volunteerSide },
  adjust: { document: said('message'), visibleTo: volunteerSide },

  // after the end
  askReview: { document: said('message', { by: { reporter: toThread('message') } }), visibleTo: everyone },
  reviewUpheld: { document: answerToReview, visibleTo: everyone, weighty: true },
  reviewSentBack: { document: answerToReview, visibleTo: everyone, weighty: true },

  // hearing
  noteContact: {
    fields: { channel: z.enum(contactChannels, 'chooseOne'), on: date, reached: yesOrNo },
    document: said('contact'),
    visibleTo: volunteerSide,
  },
  contestContact: { document: said('message'), visibleTo: volunteerSide },
  extendHearing: { visibleTo: volunteerSide },
  noteNotAnswered: { document: said('reasons'), visibleTo: volunteerSide, weighty: true },
  proceedUnheard: { document: noted(), visibleTo: volunteerSide, weighty: true },

  // temporary measure
  putTemporaryMeasure: { document: said('reasons'), visibleTo: volunteerSide, weighty: true },
  confirmTemporaryMeasure: { document: said('reasons'), visibleTo: volunteerSide, weighty: true },
  renewTemporaryMeasure: { document: said('reasons'), visibleTo: volunteerSide, weighty: true },
  liftTemporaryMeasure: { document: said('reasons'), visibleTo: volunteerSide },

  // safety: what a side raises stays theirs and is not laid before the other
  raiseSafety: {
    document: noted('note', {
      by: {
        subject: toConversation('message'),
        respondent: toConversation('message'),
        reporter: toThread('message'),
      },
    }),
    ...safety,
  },
  noteSafetyAction: { document: noted(), ...safety },
  reviewSafety: { document: noted(), ...safety },
  standDownSafety: { document: noted(), ...safety },

  resume: { visibleTo: everyone },

  // keeping, and other files
  requestLegalHold: { document: noted(), visibleTo: handlersOnly, weighty: true },
  confirmLegalHold: {
    fields: { until: dateAhead },
    document: noted(),
    visibleTo: handlersOnly,
    weighty: true,
  },
  liftLegalHold: { document: noted(), visibleTo: handlersOnly, weighty: true },
  attachReport: { names: { otherName }, visibleTo: handlersOnly },
  linkCase: { names: { otherName }, visibleTo: handlersOnly },
  personDied: { document: noted(), visibleTo: everyone, weighty: true },
}
