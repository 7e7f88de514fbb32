import 'server-only'
import { casePath } from '@/app/_case/case-path'
import { type CasePageProps, openCase } from '@/app/_case/open-case'
import type { Reader } from '@/app/_case/reader'
import type { CaseView } from '@/lib/cases/model/views'
import { localToday } from '@/lib/deadlines/local-today'

export type MatterPageProps = CasePageProps

/** The matter of this address for the one whose own it is; everyone else finds nothing here. */
export async function openMatter(props: MatterPageProps) {
  const { actor, view, done } = await openCase(props, isMine)
  const reader: Reader = {
    kind: 'party',
    side: '/my',
    base: casePath('/my', view.name),
    today: await localToday(actor),
    timeZone: actor.timeZone,
  }
  return { reader, view, done }
}

/** These pages are for the subject, respondent and reporter; everyone else has the desk. */
const isMine = ({ capacities }: CaseView) =>
  capacities.some((each) => each === 'subject' || each === 'respondent' || each === 'reporter')
