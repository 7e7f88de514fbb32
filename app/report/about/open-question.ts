import 'server-only'
import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current-actor'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import type { Draft } from './steps'
import { readVisit } from './visit'

export interface QuestionOpened {
  /** `check`: from "check your answers", to change one */
  from?: string | string[]
  /** what can be chosen here has changed since it was answered */
  again?: string | string[]
}

export interface QuestionParams {
  searchParams: Promise<QuestionOpened>
}

/** What every question begins with: what was answered so far. Whoever has begun nothing is led to the start. */
export async function openQuestion({ searchParams }: QuestionParams): Promise<{
  draft: Draft
  opened: QuestionOpened
}> {
  const [visit, opened] = await Promise.all([readVisit(), searchParams])
  if (!visit) redirect('/report/about?gone=1')
  if (visit.draft.sent) redirect('/report/about/receipt')
  return { draft: visit.draft.answers, opened }
}

/** What can be chosen by whoever asks, signed in or not. */
export const openChoices = async () => concernChoices(await currentActor())
