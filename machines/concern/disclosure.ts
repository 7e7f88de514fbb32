import { startDeadline, stopDeadline, tell } from '../shared/acts'

const show = {
  guard: 'mayShow',
  target: '#shown',
  actions: [{ type: 'noteShown' }, tell('reporter', 'somethingWaits'), startDeadline('disclosure')],
} as const

const over = { target: '#nothingShown', actions: stopDeadline('disclosure') } as const
/** what was put, or told, has been used: the next text is shown anew */
const used = {
  putToRespondent: { guard: 'mayPut', ...over },
  informRespondent: { guard: 'mayInformRespondent', ...over },
  'handling.rested': over,
} as const

/** a text about the person removed must not go to the respondent who is named next */
const aboutAnother = { guard: 'mayTakeBackPerson', ...over } as const

/** The reporter reads, before anyone else, the exact text that the respondent is to get, and may object. */
export const disclosure = {
  initial: 'none',
  states: {
    none: {
      id: 'nothingShown',
      entry: { type: 'set', params: { shownId: null } },
      on: { showReporter: show },
    },
    shown: {
      id: 'shown',
      on: {
        'handling.rested': over,
        takeBackPerson: aboutAnother,
        showReporter: show,
        clearText: {
          guard: 'answersShown',
          target: 'cleared',
          actions: [stopDeadline('disclosure'), tell('handler', 'somethingWaits')],
        },
        objectToText: {
          guard: 'objectsToShown',
          target: 'objected',
          actions: [stopDeadline('disclosure'), tell('handler', 'somethingWaits')],
        },
        // no objection in the time there was
        disclosureDue: { target: 'cleared', actions: tell('handler', 'somethingWaits') },
      },
    },
    cleared: { on: { ...used, takeBackPerson: aboutAnother, showReporter: show } },
    objected: {
      on: {
        'handling.rested': over,
        takeBackPerson: aboutAnother,
        showReporter: show,
        overrideObjection: { guard: 'mayOverride', target: 'cleared', actions: tell('reporter', 'update') },
      },
    },
  },
} as const
