/** The words of a new receipt: made for the reporter before they send, kept nowhere but in their draft. */
export { newRecoveryPhrase } from '@/lib/vault/receipts'
