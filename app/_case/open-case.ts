import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/current-actor'
import type { CaseView } from '@/lib/cases/model/views'
import { readCase } from '@/lib/cases/view/read-case'

/** What Next hands to a page of one case. */
export interface CasePageProps {
  params: Promise<{ name: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

// the title and the page ask for the same case; a visit is one read
const readOnce = cache(async (name: string) => {
  const actor = await requireActor()
  return { actor, view: await readCase(actor, name) }
})

/**
 * The case of this address for the person who is signed in. What they may not see, or has its pages on the other side,
 * is not found. `done` is the value of `?done=` in the address.
 */
export async function openCase({ params, searchParams }: CasePageProps, isHere: (view: CaseView) => boolean) {
  const { actor, view } = await readOnce((await params).name)
  if (!view || !isHere(view)) notFound()
  return { actor, view, done: (await searchParams).done }
}
