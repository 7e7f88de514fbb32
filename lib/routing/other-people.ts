import type { OfficeRole } from '@/lib/policy'
import { barredFrom, type CaseFacts, type Duty } from './case-facts'
import { type Choice, candidates, choose, keysFirst } from './eligible'
import { ladderOf, type Office, type Organisation } from './organisation'

/** The setting `whoMayImpose` can name these; the Independent Reviewers come after them in any case. */
const nameableToImpose: readonly OfficeRole[] = ['regionalCoordinator', 'centralOffice']

/**
 * The second approver of an imposed measure: from another office, nearest Central Office up the tree, else the
 * Independent Reviewers. Never a present or former handler, or the reviewer.
 * @param whoMayImpose the setting; advisors in it are ignored
 * @param asked those already asked for this without an answer
 */
export function secondApproverFor(
  org: Organisation,
  facts: CaseFacts,
  handlerOfficeId: string,
  whoMayImpose: readonly OfficeRole[] = ['centralOffice'],
  asked: CaseFacts['asked'] = [],
): Choice {
  const imposing = ladderOf(org, facts.regionId).filter(
    ({ role }) => nameableToImpose.includes(role) && whoMayImpose.includes(role),
  )
  const offices = [...imposing, ...ofRole(org, facts, 'independentReviewer')]
  return first(org, notOf(handlerOfficeId, offices), 'second', facts, asked)
}

/**
 * The second approver of a temporary measure, within a day: from another office: Central Office, else the
 * Independent Reviewers, else a coordinator.
 */
export function temporaryMeasureApproverFor(
  org: Organisation,
  facts: CaseFacts,
  handlerOfficeId: string,
  asked: CaseFacts['asked'] = [],
): Choice {
  const offices = [
    ...ofRole(org, facts, 'centralOffice'),
    ...ofRole(org, facts, 'independentReviewer'),
    ...ofRole(org, facts, 'regionalCoordinator'),
  ]
  return first(org, notOf(handlerOfficeId, offices), 'second', facts, asked)
}

/**
 * The reviewer: the Independent Reviewers, else a Central Office that had no part in it, else, where the
 * Independent Reviewers themselves handled it, another of them. Never a present or former handler or second
 * approver.
 */
export function reviewerFor(
  org: Organisation,
  facts: CaseFacts,
  handlerOfficeId: string,
  asked: CaseFacts['asked'] = [],
): Choice {
  const independent = ofRole(org, facts, 'independentReviewer')
  const offices = [
    ...notOf(handlerOfficeId, [...independent, ...ofRole(org, facts, 'centralOffice')]),
    ...independent.filter((office) => office.id === handlerOfficeId),
  ]
  return first(org, offices, 'review', facts, asked)
}

/**
 * Who is told of a safety concern beside the handler: the nearest Central Office, else the Independent
 * Reviewers. Being told makes no one a participant.
 */
export function safetyWatchFor(org: Organisation, facts: CaseFacts, handlerOfficeId: string): Choice {
  const offices = [...ofRole(org, facts, 'centralOffice'), ...ofRole(org, facts, 'independentReviewer')]
  return first(org, notOf(handlerOfficeId, offices), 'handle', facts)
}

/**
 * The identity custodian of a confidential reporter: Central Office, which may be the handler's own, else the
 * Independent Reviewers. Never a present or former handler.
 */
export function identityCustodianFor(
  org: Organisation,
  facts: CaseFacts,
  asked: CaseFacts['asked'] = [],
): Choice {
  const offices = [...ofRole(org, facts, 'centralOffice'), ...ofRole(org, facts, 'independentReviewer')]
  return first(org, offices, 'keep', facts, asked)
}

/**
 * Who judges a conflict of interest that another person declared about the handler: an uninvolved person of
 * another office, the Independent Reviewers first. Without another office, another person of the handler's own.
 */
export function conflictJudgeFor(
  org: Organisation,
  facts: CaseFacts,
  handlerOfficeId: string,
  asked: CaseFacts['asked'] = [],
): Choice {
  const all = [...ofRole(org, facts, 'independentReviewer'), ...ofRole(org, facts, 'centralOffice')]
  const offices = [...notOf(handlerOfficeId, all), ...all.filter((office) => office.id === handlerOfficeId)]
  return first(org, offices, 'judge', facts, asked)
}

/**
 * Who agrees or refuses that an exception to the firewall applies: from another office, nearest Central Office,
 * else the Independent Reviewers, else a coordinator. Never a present or former handler.
 */
export function exceptionApproverFor(
  org: Organisation,
  facts: CaseFacts,
  handlerOfficeId: string,
  asked: CaseFacts['asked'] = [],
): Choice {
  const offices = [
    ...ofRole(org, facts, 'centralOffice'),
    ...ofRole(org, facts, 'independentReviewer'),
    ...ofRole(org, facts, 'regionalCoordinator'),
  ]
  return first(org, notOf(handlerOfficeId, offices), 'agreeException', facts, asked)
}

/** The first of these offices that can be asked for this duty and has not been. */
const first = (
  org: Organisation,
  offices: readonly Office[],
  duty: Duty,
  facts: CaseFacts,
  asked: CaseFacts['asked'] = [],
): Choice =>
  keysFirst(org, facts, (about) =>
    choose(candidates(offices, about, barredFrom(org, duty, about)).found, asked),
  )

const ofRole = (org: Organisation, facts: CaseFacts, role: OfficeRole): Office[] =>
  ladderOf(org, facts.regionId).filter((office) => office.role === role)

const notOf = (officeId: string, offices: readonly Office[]): Office[] =>
  offices.filter((office) => office.id !== officeId)
