import { describe, expect, test } from 'vitest'
import { and, assign, enqueueActions } from 'xstate'
import type { LapseInput } from '@/machines/ethical-lapse/events'
import { exclude, offer, startClock, tell } from '@/machines/parts/acts'
import { type Beside, besides, futureOf, ordinary, variants } from './lapse-walks'
import { type Change, mutant } from './mutants'
import { broken, rules } from './rules'
import { type SampleEvent, walk } from './walk'

interface Mutant extends Change {
  caughtBy: keyof typeof rules.ethicalLapse
  input?: Partial<LapseInput>
  beside?: Beside[]
  /** events beyond the straight way that this one needs to show */
  needs?: string[]
}

/** The straight way from the report to its end, and what the clocks of that way send. */
const straight = new Set(
  [
    'acknowledge lookAtName screen showReporter disclosureDue putToRespondent speak noteArea finishGathering',
    'decide confirmDecision declineDecision informReporter informRespondent startMeasures close',
    'acknowledgeReminderDue acknowledgeEscalationDue secondPersonAnswerDue planReviewDue',
    'returnDateDue retentionDue reviewWindowDue acceptHandOver declineHandOver takeBackHandOver handOverAnswerDue',
  ].flatMap((line) => line.split(' ')),
)
/** what a plan says matters to none of these */
const dated = (event: SampleEvent) =>
  event.type === 'confirmDecision' && Reflect.get(Reflect.get(event, 'plan') as object, 'returnOn') !== null
const agreed = (event: SampleEvent) => Reflect.get(event, 'resolution') === 'agreed'

/** What could go wrong in the statechart or its contract, and the rule that has to notice. */
const mutants: Record<string, Mutant> = {
  'a clock closes the case': {
    caughtBy: 'no verdict without a human',
    needs: ['firstReplyDue'],
    chart: (at) => {
      at('handling.informing').on.firstReplyDue = '#closed'
    },
  },
  'a report that nobody took is over when its clock rings': {
    caughtBy: 'a clock ends nothing and takes nothing back',
    chart: (at) => {
      at('handling.awaitingAcknowledgement').on.acknowledgeReminderDue = '#closed'
    },
  },
  'anyone can say that the reporter had time enough': {
    caughtBy: 'alarms and directory jobs are not sent by people',
    events: { disclosureDue: { source: 'person' } },
  },
  'reasons are no longer needed': {
    caughtBy: 'an event that needs words is not taken without them',
    guards: { hasWords: () => true },
  },
  'words are destroyed while somebody decides': {
    caughtBy: 'what is destroyed is destroyed at the end of its time',
    needs: ['firstReplyDue'],
    chart: (at) => {
      at('handling.deciding').on.firstReplyDue = '#ethicalLapse.erased'
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
  'the second person waits without a clock': {
    caughtBy: 'every state that waits has a clock that runs',
    chart: (at) => {
      at('handling.awaitingSecondPerson').entry = offer('secondPerson', 'secondPerson')
    },
  },
  'a text that went to the reporter is forgotten': {
    caughtBy: 'what is pending beside the case has its clock too',
    chart: (at) => {
      at('disclosure.none').on.showReporter = {
        guard: 'mayShow',
        target: 'shown',
        actions: { type: 'noteShown' },
      }
    },
  },
  'the clock of a text rings when it was answered': {
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
    guards: { mayDecide: and(['hasWords', 'handlerHolds', 'mayDecideImposed']), mayDecideEarly: () => false },
  },
  'escalation stops after one office': {
    caughtBy: 'silence carries an offer on, to the last stop, and never drops it',
    chart: (at) => {
      at('handling.awaitingAcknowledgement').on.acknowledgeEscalationDue = {
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
    beside: ['interim'],
    chart: (at) => {
      at('interim.inPlace').on.interimConfirmationDue = 'confirmed'
    },
  },
  'silence is noted without having tried': {
    caughtBy: 'silence is recorded by a person, after two ways; what excuses from waiting is a danger',
    needs: ['hearingDue'],
    beside: ['silence'],
    guards: { triedTwoChannels: and(['caseIsOpen', 'hasWords']) },
  },
  'a case is closed while somebody may come to harm': {
    caughtBy: 'nothing ends while somebody is in danger or a measure stands for the time being',
    beside: ['safety'],
    guards: { mayClose: 'hasWords' },
  },
  'whoever looks at the name reads the words': {
    caughtBy: 'words open by taking the case, and close with it',
    chart: (at) => {
      at('handling.awaitingAcknowledgement').on.lookAtName = {
        actions: { type: 'grantActor', params: { capacity: 'handler' } },
      }
    },
  },
  'a name stays open to those who did not take the case': {
    caughtBy: 'words open by taking the case, and close with it',
    chart: (at) => {
      at('handling.awaitingAcknowledgement').on.acknowledge = {
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
        guard: 'hasWords',
        actions: { type: 'set', params: { reconsidering: true } },
      }
    },
  },
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
    guards: { mayInformRespondent: and(['hasWords', 'hasReporter']) },
  },
  'another text than the one that was shown goes to the respondent': {
    caughtBy: 'whoever reported has seen the very text that goes',
    guards: { mayPut: and(['hasWords', 'subjectLives', 'beingUnderstood']) },
  },
  'once one text may go, any text goes': {
    caughtBy: 'whoever reported has seen the very text that goes',
    guards: { mayInformRespondent: and(['hasWords', 'hasReporter', 'decisionStands']) },
  },
  'something is found before anybody was heard': {
    caughtBy: 'heard first',
    guards: { mayDecide: 'hasWords' },
  },
  'a decision is confirmed although its hearing was contested': {
    caughtBy: 'heard first',
    beside: ['silence'],
    guards: { mayConfirm: and(['hasWords', 'answersTheProposal']) },
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
      at('handling.awaitingSecondPerson').entry = startClock('secondPersonAnswer')
    },
  },
  'an old decision can be confirmed': {
    caughtBy: 'no decision without a second person of another office',
    guards: { mayConfirm: 'hasWords' },
  },
  'it says agreed, and nobody agreed': {
    caughtBy: 'an agreed resolution was agreed to',
    needs: ['agreed'],
    guards: {
      mayDecide: and(['mayDecideEarlyOrHeard']),
      mayDecideEarlyOrHeard: and(['hasWords', 'mayPropose']),
    },
  },
  'a later decision does not say what it replaces': {
    caughtBy: 'a later decision says what it replaces, and everyone is told anew',
    needs: ['reconsider'],
    guards: { mayDecideEarly: 'hasWords', mayDecide: 'mayPropose' },
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
    guards: { mayClose: 'hasWords' },
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
    guards: { mayClose: 'hasWords' },
  },
  'it is decided while a conflict is open': {
    caughtBy: 'a conflict that was raised stops every decision, and moves the case when upheld',
    beside: ['conflict'],
    guards: { mayDecideEarly: 'hasWords' },
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
        target: '#awaitingAcknowledgement',
        actions: [exclude('handler', 'steppedAside'), offer('nextOffice', 'offered')],
      }
    },
  },
  'after the end nobody listens to the reporter': {
    caughtBy: 'retaliation is heard also after the end, and reopens nothing',
    beside: ['retaliation'],
    guards: { mayReportRetaliation: and(['caseIsOpen', 'hasWords', 'hasReporter']) },
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
    beside: ['handOver'],
    guards: { mayHandOver: 'hasWords' },
  },
  'who reported stays open': {
    caughtBy: 'who reported is opened by its keeper alone, for a time',
    input: { identity: 'confidential' },
    beside: ['identity'],
    chart: (at) => {
      delete at('identity.opened').on['handling.rested']
    },
  },
  'who reported is opened by asking': {
    caughtBy: 'who reported is opened by its keeper alone, for a time',
    input: { identity: 'confidential' },
    beside: ['identity'],
    chart: (at) => {
      at('identity.asked').on.identityAnswerDue = { target: 'opened', actions: startClock('identitySeal') }
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

const examine = ({ input = {}, beside = [], needs = [], ...change }: Omit<Mutant, 'caughtBy'>) => {
  const events = new Set<string>([...straight, ...needs, ...beside.flatMap((name) => [...besides[name]])])
  return broken(
    walk(mutant('ethicalLapse', change), {
      inputs: [{ ...ordinary, ...input }],
      keyOf: futureOf,
      withhold: (event) =>
        !events.has(event.type) ||
        Boolean(event.promisedOn) ||
        (agreed(event) && !needs.includes('agreed')) ||
        dated(event) ||
        variants(event),
    }),
  )
}

describe('the rules notice when', () => {
  test.each(Object.entries(mutants))(
    '%s',
    (_name, { caughtBy, ...change }) => {
      expect(Object.keys(examine(change))).toContain(caughtBy)
    },
    120_000,
  )

  test.each(Object.keys(besides) as Beside[])(
    'nothing at all was changed: none is broken (%s)',
    (name) => {
      const input = name === 'identity' ? ({ identity: 'confidential' } as const) : {}
      expect(examine({ beside: [name], input })).toEqual({})
    },
    120_000,
  )

  test('there is something for each of them to notice', () => {
    const noticed = new Set<string>(Object.values(mutants).map(({ caughtBy }) => caughtBy))
    expect(Object.keys(rules.ethicalLapse).filter((rule) => !noticed.has(rule))).toEqual([])
  })
})
