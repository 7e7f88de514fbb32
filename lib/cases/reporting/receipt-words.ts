/** The words of a new receipt: made for the reporter before they send, kept nowhere but in their draft. */
export { newReceiptWords } from '@/lib/vault/receipts'
