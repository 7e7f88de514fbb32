import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/current-actor'
import { localToday } from '@/lib/cases/local-today'
import { readCase } from '@/lib/cases/read-case'
import type { CaseView } from '@/lib/cases/views'
import { doneKeyOf } from '../done'

/** What Next hands to a page below `/my/[name]`. */
export interface MatterPageProps {
  params: Promise<{ name: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

// the title and the page ask for the same matter; a visit is one read
const readOnce = cache(async (name: string) => {
  const actor = await requireActor()
  return { actor, view: await readCase(actor, name) }
})

/** The matter of this address for the one whose own it is; everybody else finds nothing here. */
export async function openMatter({ params, searchParams }: MatterPageProps) {
  const { actor, view } = await readOnce((await params).name)
  if (!view || !isMine(view)) notFound()
  const reader = { today: await localToday(actor), timeZone: actor.timeZone }
  return { actor, reader, view, done: doneKeyOf((await searchParams).done) }
}

/** These pages are for the one it is about and the one who reported it; everyone else has the desk. */
const isMine = ({ capacities }: CaseView) => capacities.includes('subject') || capacities.includes('reporter')
