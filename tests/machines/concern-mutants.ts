import { and, enqueueActions } from 'xstate'
import type { ConcernInput } from '@/machines/concern/events'
import { offer } from '@/machines/shared/acts'
import type { Beside } from './concern-walks'
import type { Change } from './mutants'
import type { rules } from './rules'
import type { SampleEvent } from './walk'

export interface Mutant extends Change {
  caughtBy: keyof typeof rules.concern
  input?: Partial<ConcernInput>
  beside?: Beside[]
  /** events beyond the straight way that this one needs to show */
  needs?: string[]
}

/** The straight way from the report to its end, and what the deadlines of that way send. */
export const straight = new Set(
  [
    'accept lookAtName screen showReporter disclosureDue putToRespondent speak noteArea finishGathering',
    'decide confirmDecision declineDecision informReporter informRespondent startMeasures close',
    'acceptReminderDue acceptEscalationDue secondApproverAnswerDue planReviewDue',
    'returnDateDue retentionDue reviewWindowDue acceptTransfer declineTransfer takeBackTransfer transferAnswerDue',
  ].flatMap((line) => line.split(' ')),
)
/** what a plan says matters to none of these */
export const dated = (event: SampleEvent) =>
  event.type === 'confirmDecision' && Reflect.get(Reflect.get(event, 'plan') as object, 'returnOn') !== null
export const agreed = (event: SampleEvent) => Reflect.get(event, 'resolution') === 'agreed'

/** What could go wrong with any case, and the rule that has to notice. */
export const mutantsOfAnyCase: Record<string, Mutant> = {
  'a deadline closes the case': {
    caughtBy: 'no verdict without a human',
    needs: ['firstReplyDue'],
    chart: (at) => {
      at('handling.informing').on.firstReplyDue = '#closed'
    },
  },
  'a report that nobody took is over when its deadline rings': {
    caughtBy: 'a deadline ends nothing and takes nothing back',
    chart: (at) => {
      at('handling.awaitingAcceptance').on.acceptReminderDue = '#closed'
    },
  },
  'anyone can say that the reporter had time enough': {
    caughtBy: 'alarms and directory jobs are not sent by people',
    events: { disclosureDue: { source: 'person' } },
  },
  'reasons are no longer needed': {
    caughtBy: 'an event that needs words is not taken without them',
    guards: { hasText: () => true },
  },
  'words are destroyed while somebody decides': {
    caughtBy: 'what is destroyed is destroyed at the end of its time',
    needs: ['firstReplyDue'],
    chart: (at) => {
      at('handling.deciding').on.firstReplyDue = '#concern.erased'
    },
  },
  'a legal hold holds nothing': {
    caughtBy: 'erasure comes after the end, with time, and only a legal hold stops it',
    beside: ['legalHold'],
    guards: { mayErase: 'caseRests' },
    chart: (at) => {
      delete at('legalHold.held').on.retentionDue
    },
  },
  'the second person waits without a deadline': {
    caughtBy: 'every state that waits has a deadline that runs',
    chart: (at) => {
      at('handling.awaitingSecondApprover').entry = offer('secondApprover', 'secondApprover')
    },
  },
  'a text that went to the reporter is forgotten': {
    caughtBy: 'what is pending beside the case has its deadline too',
    chart: (at) => {
      at('disclosure.none').on.showReporter = {
        guard: 'mayShow',
        target: 'shown',
        actions: { type: 'noteShown' },
      }
    },
  },
  'the deadline of a text rings when it was answered': {
    caughtBy: 'no alarm rings unheard',
    needs: ['clearText'],
    chart: (at) => {
      at('disclosure.shown').on.clearText = 'cleared'
    },
  },
  'a case waits for the reporter to agree to a text': {
    caughtBy: 'no dead end, also when they never answer',
    needs: ['clearText'],
    chart: (at) => {
      delete at('disclosure.shown').on.disclosureDue
    },
    guards: { mayDecide: and(['hasText', 'handlerHolds', 'mayDecideImposed']), mayDecideEarly: () => false },
  },
  'escalation stops after one office': {
    caughtBy: 'silence carries an offer on, to the last stop, and never drops it',
    chart: (at) => {
      at('handling.awaitingAcceptance').on.acceptEscalationDue = {
        actions: offer('nextOffice', 'offered'),
      }
    },
  },
  'a respondent who does not answer is taken to the office above': {
    caughtBy: 'silence of the one it is about never goes upward',
    needs: ['hearingDue'],
    chart: (at) => {
      at('hearing.invited').on.hearingDue = {
        target: 'timePassed',
        actions: offer('officeAbove', 'aware'),
      }
    },
  },
  'a measure for the time being stands when nobody confirmed it': {
    caughtBy: 'what is put for the time being stands by two people',
    beside: ['temporaryMeasure'],
    chart: (at) => {
      at('temporaryMeasure.inPlace').on.temporaryMeasureConfirmationDue = 'confirmed'
    },
  },
  'silence is noted without having tried': {
    caughtBy: 'silence is recorded by a person, after two ways; what excuses from waiting is a danger',
    needs: ['hearingDue'],
    beside: ['silence'],
    guards: { triedTwoChannels: and(['caseIsOpen', 'hasText']) },
  },
  'a case is closed while somebody may come to harm': {
    caughtBy: 'nothing ends while somebody is in danger or a measure stands for the time being',
    beside: ['safety'],
    guards: { mayClose: 'hasText' },
  },
  'whoever looks at the name reads the words': {
    caughtBy: 'words open by taking the case, and close with it',
    chart: (at) => {
      at('handling.awaitingAcceptance').on.lookAtName = {
        actions: { type: 'grantActor', params: { capacity: 'handler' } },
      }
    },
  },
  'a name stays open to those who did not take the case': {
    caughtBy: 'words open by taking the case, and close with it',
    chart: (at) => {
      at('handling.awaitingAcceptance').on.accept = {
        target: 'screening',
        actions: [
          { type: 'endOffers', params: { capacity: 'offered' } },
          { type: 'grantActor', params: { capacity: 'handler' } },
        ],
      }
    },
  },
  'a notice goes to someone who has died': {
    caughtBy: 'nothing is sent to someone who has died',
    beside: ['death'],
    actions: {
      tell: enqueueActions(({ enqueue }, { notice }: { notice: string }) => {
        enqueue({ type: 'notify', params: { to: 'respondent', notice } })
      }),
    },
  },
  'what was counted stays counted when it is decided anew': {
    caughtBy: 'what is counted of an end is counted once, and no more when it goes on',
    needs: ['reconsider'],
    chart: (at) => {
      at('handling.closed').on.reconsider = {
        target: 'deciding',
        guard: 'hasText',
        actions: { type: 'set', params: { reconsidering: true } },
      }
    },
  },
}
