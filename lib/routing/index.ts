export * from './acknowledge-by'
export type { CaseFacts } from './case-facts'
export { circlesIn } from './circles'
export { consultantsFor } from './consultants'
export * from './duties-nobody-can-fill'
export type { Candidate, Choice, PassedOver, SkipReason } from './eligible'
export { fallbackRoute, type Route, type RouteStep, type WhyAsked } from './fallback-route'
export { handOverChoices, type PersonChoice } from './hand-over-choices'
export { nextOffice, officeAbove, officesAbove, officesOfRoute, type Reach } from './next-office'
export { type Office, type Organisation, type Region, regionsUp, type Seat, treeOf } from './organisation'
export {
  conflictJudgeFor,
  exceptionSecondFor,
  interimConfirmerFor,
  keeperFor,
  reviewerFor,
  safetyWatchFor,
  secondPersonFor,
} from './other-people'
