import { withActor } from '@/lib/db/client'
import { dropDraftRow, putDraftRow, readDraftRow } from '@/lib/db/drafts'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { openDraft, sealDraft } from '@/lib/vault/drafts'
import type { SlipAnswers } from '../model/views'

export const draftKind = 'slipReport'

/** The report this person has begun; null when there is none. Sealed to their own key; no other person reads it. */
export const readDraft = (actor: PersonActor): Promise<Partial<SlipAnswers> | null> =>
  withActor(actor, async (tx) => {
    const sealed = await readDraftRow(tx, actor.ref, draftKind)
    return sealed && ((await openDraft(tx, actor.ref, draftKind, sealed)) as Partial<SlipAnswers>)
  })

/** Takes the place of what was kept before. */
export const saveDraft = (actor: PersonActor, answers: Partial<SlipAnswers>): Promise<void> =>
  withActor(actor, async (tx) => {
    const sealed = await sealDraft(tx, actor.ref, draftKind, answers)
    await putDraftRow(tx, actor.ref, draftKind, sealed, await now(tx))
  })

export const discardDraft = (actor: PersonActor): Promise<void> =>
  withActor(actor, (tx) => dropDraftRow(tx, actor.ref, draftKind))
