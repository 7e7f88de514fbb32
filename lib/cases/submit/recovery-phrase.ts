/** A new recovery phrase: made for the reporter before they send, stored only in their draft. */
export { newRecoveryPhrase } from '@/lib/vault/receipts'
