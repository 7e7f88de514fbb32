import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/app/_ui'
import { spoken } from '@/app/_ui/code-name'
import type { CaseView } from '@/lib/cases/model/views'
import type { DoneKey } from '../done'
import { DoneNotice } from '../done-notice'
import { matterPath } from './matter-path'

const parts = {
  overview: '',
  said: 'said',
  report: 'report',
  conversation: 'conversation',
  response: 'response',
  outcome: 'outcome',
  access: 'access',
} as const
type Part = keyof typeof parts

/** The main pages of one matter, as the reader stands towards it. */
function partsOf({ capacities, proposals, access, where }: CaseView): Part[] {
  const inForce = where.state.startsWith('inForce')
  if (capacities.includes('respondent'))
    return [
      'overview',
      'said',
      'conversation',
      ...(proposals?.length || inForce ? (['response'] as const) : []),
      'outcome',
      'access',
    ]
  if (capacities.includes('subject')) return ['overview', 'conversation', 'response', 'access']
  return ['overview', 'report', 'outcome', ...(access ? (['access'] as const) : [])]
}

/** What two agree about a slip holds; of a lapse two people of two offices still decide. */
const ledeOf = ({ workflow }: CaseView, part: Exclude<Part, 'overview'>) =>
  part === 'response' && workflow === 'concern' ? 'response.ledeConcern' : (`${part}.lede` as const)

/** The frame of the main pages of one matter: its name, the way between them, and what was just done. */
export function MatterPage(props: {
  view: CaseView
  part: Part
  done: DoneKey | null
  children: ReactNode
  width?: 'read' | 'wide'
}) {
  const t = useTranslations('my')
  const { view, part } = props
  const name = spoken(view.name)
  return (
    <Page
      back={{ href: '/my', label: t('back') }}
      kicker={part === 'overview' ? undefined : name}
      title={part === 'overview' ? name : t(`${part}.title`)}
      lede={part === 'overview' ? t(about(view), { name }) : t(ledeOf(view, part))}
      width={props.width}
    >
      <nav
        aria-label={t('nav.label')}
        className="-mt-2 grid grid-cols-2 gap-1 rounded-card bg-sunk p-1 sm:flex sm:flex-wrap"
      >
        {partsOf(view).map((each) => (
          <a
            key={each}
            href={matterPath(view.name, parts[each])}
            aria-current={each === part ? 'page' : undefined}
            className="inline-flex min-h-11 flex-1 items-center justify-center rounded-card px-2 text-center whitespace-nowrap text-ink-soft hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:font-bold aria-[current=page]:text-ink aria-[current=page]:shadow-card"
          >
            {t(`nav.${each}`)}
          </a>
        ))}
      </nav>
      <DoneNotice done={props.done} />
      {props.children}
    </Page>
  )
}

/** What stands below the name: who else knows of it. */
function about({ capacities, concern }: CaseView) {
  if (capacities.includes('subject') && concern === null) return 'knownAs'
  return capacities.includes('reporter') ? 'knownAsReporter' : 'knownAsRespondent'
}
