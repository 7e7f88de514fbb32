import 'server-only'
import { z } from 'zod'
import { type FormAct, inText, pressed, withFields } from '@/app/_case/form-act'
import { neededDocument, proposalId } from '@/app/_case/schema'
import { identityReasons } from '@/machines/concern/events'
import type { DoneKey } from '../done'
import { readDecision } from './decision/read-decision'
import { readCleared, readShown } from './hearing/schema'
import { linkForm } from './links/schema'
import { identifyForm, screeningForm } from './screening/schema'
import { toldForm, toldOtherForm } from './told/schema'

const answered = z.object({ proposalId, words: neededDocument })

/** What forms on the desk can send about an ethical lapse alone; the rest stands in `acts.ts`. */
export const concernActs = {
  lookAtName: pressed('lookAtName', 'nameSeen', ''),

  // a first look
  screen: withFields(
    screeningForm,
    ({ words, guidelines, sawIt }) => ({ event: { type: 'screen' }, words, guidelines, sawIt }),
    'screened',
    '',
    ['guidelines'],
  ),
  identifyPerson: {
    ...withFields(
      identifyForm,
      ({ toPersonId }) => ({ event: { type: 'identifyPerson' }, toPersonId }),
      'identified',
      'screening',
    ),
    unseen: 'identifiedColleague',
  },

  takeBackPerson: inText('takeBackPerson', 'personTakenBack', 'screening'),

  // what the reporter wrote since
  goOn: inText('goOn', 'wentOn', 'report'),
  answerRetaliation: inText('answerRetaliation', 'retaliationAnswered', 'report'),

  // listening to both sides
  showReporter: {
    done: 'shown',
    to: 'hearing',
    read: (data) => readShown(data, 'points'),
  },
  overrideObjection: inText('overrideObjection', 'overridden', 'hearing'),
  putToRespondent: {
    done: 'put',
    to: 'hearing',
    read: (data) => readCleared(data, 'putToRespondent', 'points'),
  },
  addStatement: inText('addStatement', 'statementAdded', 'hearing'),
  finishGathering: pressed('finishGathering', 'toDeciding', 'decision'),
  gatherMore: pressed('gatherMore', 'gathering', 'hearing'),

  // deciding, by two
  decide: { done: 'decided', to: 'decision', read: (data) => readDecision(data, 'decide') },
  decideImposed: { done: 'decided', to: 'decision', read: (data) => readDecision(data, 'decideImposed') },
  takeBackDecision: pressed('takeBackDecision', 'decisionTakenBack', 'decision'),
  reconsider: inText('reconsider', 'reconsidered', 'decision'),
  confirmDecision: withFields(
    answered,
    ({ words, ...named }) => ({ event: { type: 'confirmDecision', ...named }, words }),
    'answerGiven',
    null,
  ),
  declineDecision: withFields(
    answered,
    ({ words, ...named }) => ({ event: { type: 'declineDecision', ...named }, words }),
    'answerGiven',
    null,
  ),

  // telling each side what they may know
  showOutcome: { done: 'shown', to: 'told', read: (data) => readShown(data, 'outcome') },
  informReporter: withFields(
    toldForm,
    (text) => ({ event: { type: 'informReporter' }, text: { points: [], ...text } }),
    'told',
    'told',
  ),
  informRespondent: {
    done: 'told',
    to: 'told',
    read: (data) => readCleared(data, 'informRespondent', 'outcome'),
  },
  tellOther: withFields(
    toldOtherForm,
    (text) => ({ event: { type: 'tellOther' }, text: { points: [], ...text } }),
    'told',
    'told',
  ),
  correctOthers: withFields(
    toldOtherForm,
    (text) => ({ event: { type: 'correctOthers' }, text: { points: [], ...text } }),
    'told',
    'told',
  ),
  startMeasures: pressed('startMeasures', 'started', 'response'),

  // too close to it
  raiseConflict: inText('raiseConflict', 'conflictRaised', null),
  upholdConflict: inText('upholdConflict', 'answerGiven', null),
  dismissConflict: inText('dismissConflict', 'answerGiven', null),

  // the name of whoever reported it
  askIdentity: withFields(
    z.object({ reason: z.enum(identityReasons, 'chooseOne') }),
    ({ reason }) => ({ event: { type: 'askIdentity', reason } }),
    'identityAsked',
    'report',
  ),
  openIdentity: inText('openIdentity', 'identityOpened', ''),
  refuseIdentity: inText('refuseIdentity', 'answerGiven', null),
  sealIdentity: pressed('sealIdentity', 'identitySealed', null),

  attachReport: withFields(
    linkForm,
    ({ otherName }) => ({ event: { type: 'attachReport' }, otherName }),
    'linked',
    'links',
  ),
  linkCase: withFields(
    linkForm,
    ({ otherName }) => ({ event: { type: 'linkCase' }, otherName }),
    'linked',
    'links',
  ),
} satisfies Record<string, FormAct<DoneKey>>
