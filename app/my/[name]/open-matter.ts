import 'server-only'
import { type CasePageProps, openCase } from '@/app/_case/open-case'
import type { CaseView } from '@/lib/cases/model/views'
import { localToday } from '@/lib/deadlines/local-today'
import { doneKeyOf } from '../done'

export type MatterPageProps = CasePageProps

/** The matter of this address for the one whose own it is; everybody else finds nothing here. */
export async function openMatter(props: MatterPageProps) {
  const { actor, view, said } = await openCase(props, isMine)
  const reader = { today: await localToday(actor), timeZone: actor.timeZone }
  return { actor, reader, view, done: doneKeyOf(said) }
}

/** These pages are for the one it is about and the one who reported it; everyone else has the desk. */
const isMine = ({ capacities }: CaseView) =>
  capacities.some((each) => each === 'subject' || each === 'respondent' || each === 'reporter')
