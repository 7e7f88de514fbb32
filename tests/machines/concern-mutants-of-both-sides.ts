import { and, assign, enqueueActions } from 'xstate'
import { exclude, offer, startDeadline, tell } from '@/machines/shared/acts'
import type { Mutant } from './concern-mutants'

/** What could go wrong between the two sides, and the rule that has to notice. */
export const mutantsOfBothSides: Record<string, Mutant> = {
  'the respondent hears that someone took it on': {
    caughtBy: 'until it is put to them, nothing reaches whom it is said of',
    actions: {
      tell: enqueueActions(({ enqueue }, { to, notice }: { to: string; notice: string }) => {
        enqueue({ type: 'notify', params: { to: to === 'subject' ? 'respondent' : to, notice } })
      }),
    },
  },
  'the respondent stands in the case from the beginning': {
    caughtBy: 'until it is put to them, nothing reaches whom it is said of',
    chart: (at) => {
      at('handling.screening').entry = offer('respondent', 'respondent')
    },
  },
  'a hidden respondent is told that there was nothing': {
    caughtBy: 'until it is put to them, nothing reaches whom it is said of',
    guards: { mayInformRespondent: and(['hasText', 'hasReporter']) },
  },
  'another text than the one that was shown goes to the respondent': {
    caughtBy: 'whoever reported has seen the very text that goes',
    guards: { mayPut: and(['hasText', 'subjectLives', 'beingUnderstood']) },
  },
  'once one text may go, any text goes': {
    caughtBy: 'whoever reported has seen the very text that goes',
    guards: { mayInformRespondent: and(['hasText', 'hasReporter', 'decisionStands']) },
  },
  'something is found before anybody was heard': {
    caughtBy: 'heard first',
    guards: { mayDecide: 'hasText' },
  },
  'a decision is confirmed although its hearing was contested': {
    caughtBy: 'heard first',
    beside: ['silence'],
    guards: { mayConfirm: and(['hasText', 'answersTheProposal']) },
  },
  'one person decides alone': {
    caughtBy: 'no decision without a second person of another office',
    chart: (at) => {
      at('handling.deciding.working').on.decide = {
        guard: 'mayDecide',
        target: '#informing',
        actions: [{ type: 'putDecision' }, { type: 'letStand' }],
      }
    },
  },
  'nobody is asked to be the second': {
    caughtBy: 'no decision without a second person of another office',
    chart: (at) => {
      at('handling.awaitingSecondApprover').entry = startDeadline('secondApproverAnswer')
    },
  },
  'an old decision can be confirmed': {
    caughtBy: 'no decision without a second person of another office',
    guards: { mayConfirm: 'hasText' },
  },
  'it says agreed, and nobody agreed': {
    caughtBy: 'an agreed resolution was agreed to',
    needs: ['agreed'],
    guards: {
      mayDecide: and(['mayDecideEarlyOrHeard']),
      mayDecideEarlyOrHeard: and(['hasText', 'mayPropose']),
    },
  },
  'a later decision does not say what it replaces': {
    caughtBy: 'a later decision says what it replaces, and everyone is told anew',
    needs: ['reconsider'],
    guards: { mayDecideEarly: 'hasText', mayDecide: 'mayPropose' },
  },
  'who was told the first decision counts as told of the second': {
    caughtBy: 'a later decision says what it replaces, and everyone is told anew',
    needs: ['reconsider'],
    chart: (at) => {
      at('handling.informing').entry = {
        type: 'set',
        params: { reporterTold: true },
      }
    },
  },
  'a case is closed before the reporter knows': {
    caughtBy: 'nothing ends before everyone knows who has to',
    guards: { mayClose: 'hasText' },
  },
  'measures begin before the respondent knows': {
    caughtBy: 'nothing ends before everyone knows who has to',
    guards: { mayStart: 'subjectLives' },
  },
  'others keep what they were told': {
    caughtBy: 'nothing ends before everyone knows who has to',
    beside: ['others'],
    actions: {
      tellOther: assign({ others: 'toCorrect' }),
    },
    guards: { mayClose: 'hasText' },
  },
  'it is decided while a conflict is open': {
    caughtBy: 'a conflict that was raised stops every decision, and moves the case when upheld',
    beside: ['conflict'],
    guards: { mayDecideEarly: 'hasText' },
  },
  'a handler with a conflict stays': {
    caughtBy: 'a conflict that was raised stops every decision, and moves the case when upheld',
    beside: ['conflict'],
    chart: (at) => {
      at('handling.screening').on.upholdConflict = { guard: 'mayUphold', actions: tell('handler', 'update') }
    },
  },
  'a handler with a conflict is only asked to wait': {
    caughtBy: 'a conflict that was raised stops every decision, and moves the case when upheld',
    beside: ['conflict'],
    chart: (at) => {
      at('handling.gathering').on.upholdConflict = {
        guard: 'mayUphold',
        target: '#awaitingAcceptance',
        actions: [exclude('handler', 'recused'), offer('nextOffice', 'offered')],
      }
    },
  },
  'after the end nobody listens to the reporter': {
    caughtBy: 'retaliation is heard also after the end, and reopens nothing',
    beside: ['retaliation'],
    guards: { mayReportRetaliation: and(['caseIsOpen', 'hasText', 'hasReporter']) },
  },
  'retaliation opens the case again': {
    caughtBy: 'retaliation is heard also after the end, and reopens nothing',
    beside: ['retaliation'],
    chart: (at) => {
      at('handling.closed').on.reportRetaliation = { target: 'gathering' }
    },
  },
  'a case about somebody nobody knows is handed on': {
    caughtBy: 'somebody nobody knows yet is not passed on',
    input: { identified: false },
    beside: ['transfer'],
    guards: { mayTransfer: 'hasText' },
  },
  'what the reporter objects to goes for any reason': {
    caughtBy: 'what the reporter objects to goes only for safety’s sake, or because what came of it is owed',
    needs: ['objectToText', 'overrideObjection'],
    guards: { mayOverride: 'hasText' },
  },
  'who knows what is said of them is let go behind their back': {
    caughtBy:
      'who was named by mistake goes free unless they know, and nothing that was about them is said of another',
    input: { identified: false },
    beside: ['identification'],
    guards: { mayTakeBackPerson: and(['hasText', 'handlerHolds']) },
  },
  'a text about one person is put to another': {
    caughtBy:
      'who was named by mistake goes free unless they know, and nothing that was about them is said of another',
    input: { identified: false },
    beside: ['identification'],
    chart: (at) => {
      delete at('disclosure.cleared').on.takeBackPerson
    },
  },
  'who reported stays open': {
    caughtBy: 'who reported is opened by its identity custodian alone, for a time',
    input: { identity: 'confidential' },
    beside: ['identity'],
    chart: (at) => {
      delete at('identity.opened').on['handling.rested']
    },
  },
  'who reported is opened by asking': {
    caughtBy: 'who reported is opened by its identity custodian alone, for a time',
    input: { identity: 'confidential' },
    beside: ['identity'],
    chart: (at) => {
      at('identity.asked').on.identityAnswerDue = { target: 'opened', actions: startDeadline('identitySeal') }
    },
  },
  'a report that its writer regrets is dropped': {
    caughtBy: 'the wish to take it back moves nothing by itself',
    beside: ['withdrawal'],
    chart: (at) => {
      at('handling').on.withdraw = { guard: 'mayAskWithdrawal', target: '.closed' }
    },
  },
}
