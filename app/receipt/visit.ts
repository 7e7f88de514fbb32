import 'server-only'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { currentReceipt } from '@/lib/auth/receipt-cookie'
import type { CaseView } from '@/lib/cases/model/views'
import { receiptCase } from '@/lib/cases/view/receipt-case'
import type { ReceiptActor } from '@/lib/policy/actor'

/** The reporter who entered the recovery phrase in this browser within the hour; null for everyone else. */
export const receiptHere = async (): Promise<ReceiptActor | null> => currentReceipt(await getLocale())

/** The report of this visit. Every page below `/receipt/case` calls this first. */
export interface OpenReceipt {
  actor: ReceiptActor
  view: CaseView
}

// the title and the page ask for the same report; a visit is one read
export const openReceipt = cache(async (): Promise<OpenReceipt> => {
  const actor = await receiptHere()
  if (!actor) redirect('/receipt?over=1')
  const view = await receiptCase(actor)
  if (!view) redirect('/receipt?erased=1')
  return { actor, view }
})
