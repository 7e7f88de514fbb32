import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/current-actor'
import { readCase } from '@/lib/cases/read-case'
import type { CaseView } from '@/lib/cases/views'
import { doneKeyOf } from '../done'

/** What Next hands to a page below `/desk/[name]`. */
export interface CasePageProps {
  params: Promise<{ name: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

// the title and the page ask for the same case; a visit is one read
const readOnce = cache(async (name: string) => {
  const actor = await requireActor()
  return { actor, view: await readCase(actor, name) }
})

/** The case of this address for whoever is signed in; what they may not see is not found. */
export async function openCase({ params, searchParams }: CasePageProps) {
  const { actor, view } = await readOnce((await params).name)
  if (!view || !isForTheDesk(view)) notFound()
  return { actor, view, done: doneKeyOf((await searchParams).done) }
}

/** A case about oneself, or reported by oneself, has its pages under `/my`; nobody handles their own. */
const isForTheDesk = ({ capacities }: CaseView) =>
  capacities.some((capacity) => capacity !== 'subject' && capacity !== 'reporter')
