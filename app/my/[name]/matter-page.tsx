import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DoneNotice } from '@/app/_case/done'
import { PartsNav } from '@/app/_case/parts-nav'
import { pathOf, type Reader } from '@/app/_case/reader'
import { useText } from '@/app/_case/words'
import { Page, spoken } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

type Part = 'overview' | 'statement' | 'report' | 'conversation' | 'response' | 'outcome' | 'access'

/** The main pages of one case, by the reader's capacity. */
function partsOf({ capacities, proposals, access, where }: CaseView): Part[] {
  const inForce = where.state.startsWith('inForce')
  if (capacities.includes('respondent'))
    return [
      'overview',
      'statement',
      'conversation',
      ...(proposals?.length || inForce ? (['response'] as const) : []),
      'outcome',
      'access',
    ]
  if (capacities.includes('subject')) return ['overview', 'conversation', 'response', 'access']
  return ['overview', 'report', 'outcome', ...(access ? (['access'] as const) : [])]
}

/** An agreement about a slip takes effect; on a concern two people of two offices still decide. */
const ledeOf = ({ workflow }: CaseView, part: Exclude<Part, 'overview'>) =>
  part === 'response' && workflow === 'concern' ? 'response.ledeConcern' : (`${part}.lede` as const)

/** The frame of the main pages of one matter: its name, the way between them, and what was just done. */
export function MatterPage(props: {
  view: CaseView
  reader: Reader
  part: Part
  /** the value of `?done=` in the address */
  done: unknown
  children: ReactNode
  width?: 'read' | 'wide'
}) {
  const t = useTranslations('my')
  const nav = useText('party', 'nav')
  const { view, reader, part } = props
  const name = spoken(view.name)
  return (
    <Page
      back={{ href: '/my', label: t('back') }}
      kicker={part === 'overview' ? undefined : name}
      title={part === 'overview' ? name : t(`${part}.title`)}
      lede={part === 'overview' ? t(about(view), { name }) : t(ledeOf(view, part))}
      width={props.width}
    >
      <PartsNav
        label={nav('label')}
        look="grid grid-cols-2 whitespace-nowrap sm:flex sm:flex-wrap"
        parts={partsOf(view).map((each) => ({
          label: nav(each),
          href: pathOf(reader, each === 'overview' ? '' : each),
          current: each === part,
        }))}
      />
      <DoneNotice kind="party" done={props.done} />
      {props.children}
    </Page>
  )
}

/** The line below the name: who else knows of the case. */
function about({ capacities, concern }: CaseView) {
  if (capacities.includes('subject') && concern === null) return 'knownAs'
  return capacities.includes('reporter') ? 'knownAsReporter' : 'knownAsRespondent'
}
