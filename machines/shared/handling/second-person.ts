import { endOffers, offer, revoke, startDeadline, stopDeadline, tell } from '../acts'

const askSomeone = [
  offer('secondApprover', 'secondApprover'),
  tell('secondApprover', 'somethingWaits'),
] as const

/** Two people of two offices: nothing takes effect until the second has confirmed with reasons. */
export const secondApproverAsked = {
  tags: 'waiting',
  meta: { waitsFor: 'secondApprover', deadline: 'secondApproverAnswer' },
  entry: [...askSomeone, startDeadline('secondApproverAnswer')],
  exit: [stopDeadline('secondApproverAnswer'), revoke('secondApprover')],
} as const

export const anotherSecondApprover = {
  secondApproverAnswerDue: {
    actions: [endOffers('secondApprover'), ...askSomeone, startDeadline('secondApproverAnswer')],
  },
} as const
