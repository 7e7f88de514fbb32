export * from './accept-by'
export { adviceGiversFor } from './advice-givers'
export type { CaseFacts } from './case-facts'
export { circlesIn } from './circles'
export type { Candidate, Choice, PassedOver, SkipReason } from './eligible'
export { fallbackRoute, type Route, type RouteStep, type WhyAsked } from './fallback-route'
export { nextOffice, officeAbove, officesAbove, officesOfRoute, type Reach } from './next-office'
export { type Office, type Organisation, type Region, regionsUp, type Seat, treeOf } from './organisation'
export {
  conflictJudgeFor,
  exceptionApproverFor,
  identityCustodianFor,
  reviewerFor,
  safetyWatchFor,
  secondApproverFor,
  temporaryMeasureApproverFor,
} from './other-people'
export { type PersonChoice, transferChoices } from './transfer-choices'
export * from './vacant-duties'
