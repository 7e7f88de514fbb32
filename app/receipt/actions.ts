'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { networkOf } from '@/lib/auth/network-of'
import { endVisit, keepVisit } from '@/lib/auth/receipt-cookie'
import { openVisit } from '@/lib/auth/receipt-visit'
import { refuse } from '@/lib/policy/result'

/** Opens the report in this browser, for an hour at most. A code that fits nothing and one that never was are the same. */
export async function enter(_: FormState, data: FormData): Promise<FormState> {
  const typed = String(data.get('code') ?? '').trim()
  if (typed === '') return refused(refuse('invalid', { code: 'receiptMissing' }), data)
  const opened = await openVisit(typed, await networkOf())
  if (!opened.ok) {
    const slow = opened.code === 'slowDown'
    return refused(slow ? refuse('slowDown', { code: 'receiptSlow' }) : opened, data)
  }
  await keepVisit(opened.value.cookie)
  redirect('/receipt/case')
}

/** Ends the visit: from here on this browser is a stranger's again. */
export async function leave(_: FormState, _data: FormData): Promise<FormState> {
  await endVisit()
  redirect('/receipt?left=1')
}
