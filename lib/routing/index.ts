export * from './accept-by'
export { adviceGiversFor } from './advice-givers'
export type { CaseFacts } from './case-facts'
export { circlesIn } from './circles'
export type { Choice } from './eligible'
export { fallbackRoute, type WhyAsked } from './fallback-route'
export { nextOffice, officeAbove, officesOfRoute, type Reach } from './next-office'
export { type Office, type Organisation, regionsUp, type Seat, treeOf } from './organisation'
export {
  conflictJudgeFor,
  exceptionApproverFor,
  identityCustodianFor,
  reviewerFor,
  safetyWatchFor,
  secondApproverFor,
  temporaryMeasureApproverFor,
} from './other-people'
export { transferChoices } from './transfer-choices'
export * from './vacant-duties'
