import { and, enqueueActions } from 'xstate'
import { offer, startDeadline, tell } from '@/machines/shared/acts'
import { type Change, mutant } from './mutants'
import { rulesNotice } from './noticing'
import type { rules } from './rules'
import { type Beside, futureOf, outside, promises } from './slip-walks'
import { type Graph, walk } from './walk'

interface Mutant extends Change {
  caughtBy: keyof typeof rules.slip
  /** whose report shows it; a self-report unless said */
  source?: 'self' | 'volunteer'
  beside?: Beside[]
  /** events of `aside` that this one needs to show */
  needs?: string[]
}

/** Whole branches of a case that most mutants have no part in: without them a walk takes a sixth of its time. */
const aside = ['escalate', 'transfer', 'noteContact', 'personDied']

/** What could go wrong in the statechart or its contract, and the rule that has to notice. */
const mutants: Record<string, Mutant> = {
  'a deadline closes the case': {
    caughtBy: 'no verdict without a human',
    chart: (at) => {
      at('handling.understanding').on.firstReplyDue = '#closed'
    },
  },
  'closing is an act of the system': {
    caughtBy: 'no verdict without a human',
    events: { close: { source: 'system' } },
  },
  'the tag of an outcome stands on another state': {
    caughtBy: 'no verdict without a human',
    chart: (at) => {
      at('handling.closed').tags = undefined
      at('handling.withdrawn').tags = 'outcome'
    },
  },
  'reasons are no longer needed': {
    caughtBy: 'an event that needs words is not taken without them',
    guards: { hasText: () => true },
  },
  'a report that was kept is withdrawn by its deadline': {
    caughtBy: 'a deadline ends nothing and takes nothing back',
    chart: (at) => {
      at('handling.heldByReporter').on.heldReportDue = '#withdrawn'
    },
  },
  'anyone can say that retention is over': {
    caughtBy: 'alarms and directory jobs are not sent by people',
    events: { retentionDue: { source: 'person' } },
  },
  'a review is never answered': {
    caughtBy: 'no dead end, also when they never answer',
    chart: (at) => {
      const { on } = at('handling.underReview')
      delete on.reviewUpheld
      delete on.reviewSentBack
    },
  },
  'only the subject can bring a proposal on': {
    caughtBy: 'no dead end, also when they never answer',
    chart: (at) => {
      const { on } = at('handling.proposed')
      for (const event of ['withdrawProposal', 'handlerGone', 'roleEnded', 'recuse', 'handling.subjectDied'])
        delete on[event]
    },
  },
  'a proposal waits without a deadline': {
    caughtBy: 'every state that waits has a deadline that runs',
    chart: (at) => {
      at('handling.proposed').entry = undefined
    },
  },
  'the reminder of a proposal rings once': {
    caughtBy: 'every state that waits has a deadline that runs',
    chart: (at) => {
      at('handling.proposed').on.proposalReminderDue = { actions: tell('subject', 'proposalWaits') }
    },
  },
  'a conflict of interest keeps its deadline after the answer': {
    caughtBy: 'no alarm rings unheard',
    chart: (at) => {
      at('handling.awaitingAcceptance.conflictOfInterestDeclared').exit = undefined
    },
  },
  'nobody reminds of a safety concern twice': {
    caughtBy: 'what is pending beside the case has its deadline too',
    beside: ['safety'],
    chart: (at) => {
      at('safety.raised').on.safetyReminderDue = { actions: tell('handler', 'safety') }
    },
  },
  'escalation stops after one office': {
    caughtBy: 'silence carries an offer on, to the last stop, and never drops it',
    chart: (at) => {
      at('handling.awaitingAcceptance').on.acceptEscalationDue = {
        actions: [offer('nextOffice', 'offered'), tell('offered', 'offerWaits')],
      }
    },
  },
  'ask me first is not asked': {
    caughtBy: 'silence carries an offer on, to the last stop, and never drops it',
    chart: (at) => {
      at('handling.awaitingAcceptance').on.acceptEscalationDue = {
        actions: [offer('nextOffice', 'offered'), startDeadline('acceptEscalation')],
      }
    },
  },
  'a handler goes and nobody is offered the case': {
    caughtBy: 'silence carries an offer on, to the last stop, and never drops it',
    chart: (at) => {
      at('handling.understanding').on.handlerGone = '#awaitingAcceptance'
    },
  },
  'the silence of the subject is reported upward': {
    caughtBy: 'silence of the one it is about never goes upward',
    chart: (at) => {
      at('handling.proposed').on.proposalReminderDue = {
        actions: [offer('officeAbove', 'aware'), startDeadline('proposalReminder')],
      }
    },
  },
  'a measure is imposed by one person': {
    caughtBy: 'imposed means two people',
    chart: (at) => {
      at('handling.understanding.talking').on.requestImposed = {
        guard: 'mayPropose',
        target: '#slip.open.handling.inForce',
      }
    },
  },
  'an old proposal can be agreed to': {
    caughtBy: 'imposed means two people',
    guards: { answersTheProposal: () => true },
  },
  'an temporary measure measure stands when nobody confirmed it': {
    caughtBy: 'what is put for the time being stands by two people',
    beside: ['temporaryMeasure'],
    chart: (at) => {
      at('temporaryMeasure.inPlace').on.temporaryMeasureConfirmationDue = 'confirmed'
    },
  },
  'something is proposed about a person before they were heard': {
    caughtBy: 'heard first',
    source: 'volunteer',
    guards: { mayPropose: and(['hasText', 'subjectLives']) },
  },
  'silence is noted without having tried': {
    caughtBy: 'silence is recorded by a person, after two ways; what excuses from waiting is a danger',
    source: 'volunteer',
    needs: ['noteContact'],
    guards: { triedTwoChannels: and(['caseIsOpen', 'hasText']) },
  },
  'a case is closed while somebody may come to harm': {
    caughtBy: 'nothing ends while somebody is in danger or a measure stands for the time being',
    beside: ['safety'],
    guards: { mayClose: 'hasText' },
  },
  'a case is closed before anything was weighed': {
    caughtBy: 'an end needs the three areas, and a hearing or no finding',
    guards: { mayClose: 'hasText' },
  },
  'what was counted stays counted when the case goes on': {
    caughtBy: 'what is counted of an end is counted once, and no more when it goes on',
    chart: (at) => {
      at('handling.closed').on.reopen = { target: 'understanding', guard: 'hasText' }
    },
  },
  'words are destroyed while the case goes on': {
    caughtBy: 'what is destroyed is destroyed at the end of its time',
    chart: (at) => {
      at('handling.understanding').on.firstReplyDue = '#slip.erased'
    },
  },
  'one person alone says that an exception is so': {
    caughtBy: 'an exception of the firewall takes a second person, and nothing ends while one is asked',
    beside: ['firewall'],
    chart: (at) => {
      at('firewall.none').on.askException = { guard: 'handledAndHasText', target: 'agreed' }
    },
  },
  'the one with the conflict of interest stays, whatever the subject says': {
    caughtBy: 'words open by taking the case, and close with it',
    chart: (at) => {
      at('handling.awaitingAcceptance.conflictOfInterestDeclared').on.objectToConflictOfInterest = 'offered'
    },
  },
  'a report is taken back under a plan': {
    caughtBy: 'only a self-report that binds nobody and leaves nobody in danger can be taken back',
    guards: { mayWithdraw: 'selfReported' },
  },
  'a notice goes to someone who has died': {
    caughtBy: 'nothing is sent to someone who has died',
    needs: ['personDied'],
    actions: {
      tell: enqueueActions(({ enqueue }, params: { to: string; notice: string }) => {
        enqueue({ type: 'notify', params })
      }),
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
}

const walked = (
  { source = 'self', beside = [], needs = [], ...change }: Omit<Mutant, 'caughtBy'>,
  enough?: (graph: Graph) => boolean,
) => {
  const others = outside(...beside)
  const unneeded = aside.filter((type) => !needs.includes(type))
  return walk(mutant('slip', change), {
    inputs: [{ source, silence: 'askFirst', heldUntilMorning: true }],
    keyOf: futureOf,
    ...(enough ? { enough } : {}),
    withhold: (event) => others(event) || promises(event) || unneeded.includes(event.type),
  })
}

rulesNotice<Mutant>({
  workflow: 'slip',
  mutants,
  unchanged: { self: { source: 'self', needs: aside }, volunteer: { source: 'volunteer', needs: aside } },
  walked,
  within: 60_000,
})
