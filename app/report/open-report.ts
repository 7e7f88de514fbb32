import 'server-only'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft, saveDraft } from '@/lib/cases/submit/drafts'
import { reportChoices } from '@/lib/cases/submit/report-choices'
import type { OwnAsked } from './journey'

/** The report that the person signed in has begun, sealed to them; empty when they have begun none. */
export async function openReport(): Promise<OwnAsked> {
  const actor = await requireActor()
  return {
    actor,
    draft: (await readDraft(actor)) ?? {},
    choices: () => reportChoices(actor),
    keep: async (draft) => {
      await saveDraft(actor, draft)
      return null
    },
  }
}
