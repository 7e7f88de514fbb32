import { z } from 'zod'
import { holdReasons } from '@/machines/shared/events'
import type { SlipPersonEvent } from '@/machines/slip/events'
import { firewallGrounds, resolutions } from '@/machines/slip/events'
import { answeredId, dateAhead } from './fields'
import {
  everyone,
  handlersOnly,
  noted,
  type PersonRows,
  reporterSide,
  said,
  toConversation,
  volunteerSide,
} from './row'
import { sharedRows } from './slip-and-concern'

const proposal = { kind: 'proposal', required: true, to: toConversation('message') } as const

/** Every event that a person sends in a slip case. */
export const slipRows: PersonRows<SlipPersonEvent> = {
  ...sharedRows,

  // the report
  sendNow: { visibleTo: everyone },
  passItOn: { visibleTo: everyone },
  withdraw: { visibleTo: reporterSide },
  declareConflictOfInterest: { document: said('conflictOfInterest'), visibleTo: reporterSide },

  // the plan; what is asked to be imposed on a person is theirs to read while it is still only asked
  counterPropose: { document: proposal, visibleTo: volunteerSide },
  requestImposed: { document: proposal, visibleTo: volunteerSide, weighty: true },
  confirmImposed: {
    fields: { proposalId: answeredId },
    document: said('reasons'),
    visibleTo: volunteerSide,
    weighty: true,
  },
  declineImposed: {
    fields: { proposalId: answeredId },
    document: said('reasons'),
    visibleTo: volunteerSide,
  },
  checkedIn: {
    document: { kind: 'text', required: false, to: toConversation('checkIn') },
    visibleTo: volunteerSide,
  },
  pauseCheckIns: { visibleTo: volunteerSide },
  resumeCheckIns: { fields: { nextOn: dateAhead }, visibleTo: volunteerSide },
  consentEnded: { document: said('message'), visibleTo: volunteerSide },

  speak: { document: said('message'), visibleTo: volunteerSide },
  hold: {
    fields: { reason: z.enum(holdReasons, 'reason'), lookAgainOn: dateAhead },
    document: said('reasons'),
    visibleTo: everyone,
  },

  // the end
  close: {
    fields: { resolution: z.enum(resolutions, 'chooseOne') },
    document: said('reasons'),
    visibleTo: everyone,
    weighty: true,
  },
  reopen: { document: said('reasons'), visibleTo: everyone },

  // the exceptions of the firewall
  askException: {
    fields: { ground: z.enum(firewallGrounds, 'chooseOne') },
    document: noted(),
    visibleTo: handlersOnly,
    weighty: true,
  },
  agreeException: { document: noted(), visibleTo: handlersOnly, weighty: true },
  refuseException: { document: noted(), visibleTo: handlersOnly },
  tellOfException: { document: said('message'), visibleTo: volunteerSide },
}
