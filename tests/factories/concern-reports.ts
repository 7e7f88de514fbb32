import { randomUUID } from 'node:crypto'
import { openVisit, receiptActorOf } from '@/lib/auth/receipt-visit'
import type { CaseCommand } from '@/lib/cases/model/commands'
import type { ConcernAnswers, DecisionContent } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import { newRecoveryPhrase } from '@/lib/cases/submit/recovery-phrase'
import { submitConcernReport } from '@/lib/cases/submit/submit-concern-report'
import { readCase } from '@/lib/cases/view/read-case'
import type { OfficeRole, PartyActor, PersonActor, ReceiptActor } from '@/lib/policy'
import { actor, aPlan, does, weighs } from './people'

export interface Told extends Partial<ConcernAnswers> {
  /** the region's name */
  in?: string
  /** roles to tell, of that region and above it */
  tell?: OfficeRole[]
  /** first half of the respondent's address, where the reporter is signed in */
  about?: string
  /** the kind of office it is about, of that region and above it */
  aboutOffice?: OfficeRole
}

/** Complete answers about another person: by default an anonymous report of a broken confidence in Harbour. */
export async function concernAnswers(who: PersonActor | null, given: Told = {}): Promise<ConcernAnswers> {
  const { in: place = 'Harbour', tell = ['regionalCoordinator'], about, aboutOffice, ...rest } = given
  const choices = await concernChoices(who)
  const region = choices.regions.find((one) => one.name === place)
  if (!region) throw new Error(`no region ${place}`)
  const near = choices.offices.filter((one) => one.regionId === region.id || one.regionId === region.parentId)
  const office = aboutOffice && near.find((one) => one.role === aboutOffice)
  const person = about ? (await actor(about)).personId : null
  return {
    matter: 'ethicalLapse',
    guidelines: ['confidentiality'],
    words: 'They told the whole meeting what I had said to them alone.',
    sawIt: 'firstHand',
    when: '',
    where: '',
    wouldHelp: '',
    urgency: 'soon',
    aboutKind: person ? 'person' : office ? 'office' : 'unknown',
    aboutPersonId: person,
    aboutOfficeId: office ? office.id : null,
    aboutMeetingId: null,
    aboutText: 'The one who opens the hall.',
    affected: 'me',
    affectedText: '',
    affectedPersonId: null,
    regionId: region.id,
    officeIds: near.filter((one) => tell.includes(one.role)).map((one) => one.id),
    personIn: {},
    excludedPersonIds: [],
    excludedOfficeIds: [],
    identity: 'anonymous',
    name: '',
    contact: '',
    noticeAddress: '',
    taken: null,
    ...rest,
  }
}

/** Reports what another person did. Returns the case name, the recovery phrase, and the actor that it opens. */
export async function reportConcern(
  who: PersonActor | null,
  given: Told = {},
): Promise<{ name: string; words: string[]; reporter: PartyActor }> {
  const words = newRecoveryPhrase()
  const sent = await submitConcernReport(who, await concernAnswers(who, given), words, randomUUID())
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  const reporter = sent.value.receipt ? await byReceipt(words) : who
  if (!reporter) throw new Error('nobody reported')
  return { name: sent.value.name, words, reporter }
}

/** The reporter with this recovery phrase. */
export async function byReceipt(words: readonly string[]): Promise<ReceiptActor> {
  const visit = await openVisit(words.join(' '), '')
  const visitor = visit.ok ? await receiptActorOf(visit.value.cookie) : null
  if (!visitor) throw new Error('these words open nothing')
  return visitor
}

/** The three steps of an offer: that a case waits, who it is about, the text. */
export async function takesOn(handler: PersonActor, name: string): Promise<void> {
  await does(handler, name, 'lookAtName')
  await does(handler, name, { type: 'accept', promisedOn: null })
}

const text = (words: string, points: string[] = []): Partial<CaseCommand> => ({
  text: { points, text: words },
})

export const whatIsSaid = ['Something told in confidence was repeated in the meeting.']

/** The text that waits for the reporter, as the form about it names it. */
export const textRead = async (reporter: PartyActor, name: string) => ({
  shownId: (await seenBy(reporter, name)).concern?.shown?.id,
})

export const clears = async (reporter: PartyActor, name: string) =>
  does(reporter, name, { type: 'clearText', ...(await textRead(reporter, name)) })
export const objects = async (reporter: PartyActor, name: string, words: string) =>
  does(reporter, name, { type: 'objectToText', ...(await textRead(reporter, name)) }, { words })

/** Screened, the text shown to the reporter and cleared by them, and put to the respondent. */
export async function puts(handler: PersonActor, reporter: PartyActor, name: string): Promise<void> {
  await does(handler, name, 'screen', {
    words: 'Confidentiality.',
    guidelines: ['confidentiality'],
    sawIt: 'firstHand',
  })
  await does(handler, name, 'showReporter', text('This is what was said.', whatIsSaid))
  await clears(reporter, name)
  await does(handler, name, {
    type: 'putToRespondent',
    shownId: (await seenBy(handler, name)).concern?.shown?.id,
  })
}

export async function aDecision(given: Partial<DecisionContent> = {}): Promise<DecisionContent> {
  return {
    finding: 'notSupported',
    findingReasons: 'Two people who were there remember it otherwise.',
    resolution: 'nothingNeeded',
    resolutionReasons: 'Nothing is left to agree on.',
    plan: { measures: [], steps: [], checkInOn: null, checkInEvery: null, words: '' },
    referral: 'none',
    referralReasons: 'Nothing here belongs to anybody else.',
    replaces: 'none',
    ...given,
  }
}

/** A supported finding with an imposed pause. */
export const anImposedPause = async (given: Partial<DecisionContent> = {}): Promise<DecisionContent> => {
  const { measures, ...plan } = await aPlan({ checkInOn: null, checkInEvery: null })
  return aDecision({
    finding: 'supported',
    resolution: 'imposed',
    plan: { ...plan, measures: measures.map((one) => ({ ...one, id: 'imposedPause' })) },
    ...given,
  })
}

/** Assessed, decided, and confirmed by the second approver. */
export async function decides(
  handler: PersonActor,
  second: PersonActor,
  name: string,
  decision?: DecisionContent,
): Promise<void> {
  const whole = decision ?? (await aDecision())
  await weighs(handler, name)
  await does(handler, name, whole.resolution === 'imposed' ? 'decideImposed' : 'decide', { decision: whole })
  await does(
    second,
    name,
    { type: 'confirmDecision', proposalId: (await seenBy(second, name)).currentProposalId },
    { words: 'I come to the same end.' },
  )
}

/** Both sides are told what was decided, the respondent in the text that the reporter was shown first. */
export async function informs(handler: PersonActor, reporter: PartyActor, name: string): Promise<void> {
  await does(handler, name, 'informReporter', text('We looked at it, and this came of it.'))
  await does(handler, name, 'showReporter', text('We looked at it, and this came of it for you.'))
  await clears(reporter, name)
  await does(handler, name, {
    type: 'informRespondent',
    shownId: (await seenBy(handler, name)).concern?.shown?.id,
  })
}

/** The case as this person sees it; throws when they see none. */
export async function seenBy(who: PartyActor, name: string): Promise<CaseView> {
  const view = await readCase(who, name)
  if (!view) throw new Error('they see no such case')
  return view
}
