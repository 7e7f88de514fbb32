import { endOffers, offer, revoke, startClock, stopClock, tell } from '../acts'

const askSomeone = [offer('secondPerson', 'secondPerson'), tell('secondPerson', 'somethingWaits')] as const

/** Two people of two offices: nothing stands until the second has confirmed, in words. */
export const secondPersonAsked = {
  tags: 'waiting',
  meta: { waitsFor: 'secondPerson', clock: 'secondPersonAnswer' },
  entry: [...askSomeone, startClock('secondPersonAnswer')],
  exit: [stopClock('secondPersonAnswer'), revoke('secondPerson')],
} as const

export const anotherSecondPerson = {
  secondPersonAnswerDue: {
    actions: [endOffers('secondPerson'), ...askSomeone, startClock('secondPersonAnswer')],
  },
} as const
