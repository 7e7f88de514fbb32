import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { casePath } from '@/app/_case/case-path'
import { DoneNotice } from '@/app/_case/done'
import { PartsNav } from '@/app/_case/parts-nav'
import { Notice, Page, spoken, TextLink } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

const tabs = ['overview', 'report', 'hearing', 'conversation', 'assessment', 'decision', 'response'] as const
type Tab = (typeof tabs)[number]

export interface CaseFrameProps {
  view: CaseView
  /** the value of `?done=` in the address */
  done: unknown
  /** the tab this page belongs to; null: a page one goes to and comes back from */
  tab: Tab | null
  title: string
  lede?: ReactNode
  width?: 'read' | 'wide'
  children: ReactNode
}

/** Around every page of a case that is open to its reader: whose it is, its parts, what overshadows everything. */
export function CaseFrame({ view, done, tab, title, lede, width, children }: CaseFrameProps) {
  const t = useTranslations('desk.case')
  const back = tab
    ? { href: '/desk', label: t('back') }
    : { href: casePath('/desk', view.name), label: t('backToCase') }
  return (
    <Page
      title={title}
      lede={lede}
      width={width}
      back={back}
      kicker={<WhoseCase view={view} titled={title} />}
    >
      <DoneNotice kind="handler" done={done} />
      {tab ? <CaseTabs view={view} current={tab} /> : null}
      <Banners view={view} quiet={tab === null || tab === 'overview'} />
      {children}
    </Page>
  )
}

/** "Name · case name"; the name is left out where the title has it already. */
function WhoseCase({ view, titled }: { view: CaseView; titled: string }) {
  const name = spoken(view.name)
  return view.subject && view.subject !== titled ? `${view.subject} · ${name}` : name
}

function CaseTabs({ view, current }: { view: CaseView; current: Tab }) {
  const t = useTranslations('desk.case')
  const open = tabs.filter((tab) => isOpen(view, tab))
  if (open.length < 2) return null
  return (
    <PartsNav
      label={t('nav')}
      look="flex flex-wrap whitespace-nowrap"
      parts={open.map((tab) => ({
        label: t(tab),
        href: casePath('/desk', view.name, tab === 'overview' ? '' : tab),
        current: tab === current,
      }))}
    />
  )
}

/** A self-report has a conversation and a response; a concern has two sides and a decision. */
function isOpen({ workflow, concern, desk, proposals, conversation, report }: CaseView, tab: Tab): boolean {
  const ofConcern = workflow === 'concern'
  switch (tab) {
    case 'overview':
      return true
    case 'report':
      return concern !== null && (concern.report !== null || concern.reporterThread !== null)
    case 'hearing':
      return ofConcern && desk !== null
    case 'decision':
      return ofConcern && concern?.decisions != null
    case 'assessment':
      return desk !== null
    case 'response':
      return !ofConcern && proposals !== null
    case 'conversation':
      // the respondent cannot be talked with before they know that the case exists
      return ofConcern
        ? (concern?.respondentKnows ?? false) && conversation !== null
        : conversation !== null || report !== null
  }
}

function Banners({ view, quiet }: { view: CaseView; quiet: boolean }) {
  const t = useTranslations('desk.case')
  const concern = view.where.safety === 'raised' || view.where.safety === 'actionTaken'
  return (
    <>
      {concern && !quiet ? (
        <Notice tone="safety">
          <p>
            {t('safetyBanner')}{' '}
            <TextLink href={casePath('/desk', view.name, 'safety')}>{t('safetyBannerAction')}</TextLink>
          </p>
        </Notice>
      ) : null}
      {view.where.hold === 'onHold' && !quiet ? <Notice tone="warn">{t('holdBanner')}</Notice> : null}
    </>
  )
}
