import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice, Page, TextLink } from '@/app/_ui'
import { spoken } from '@/app/_ui/code-name'
import type { CaseView } from '@/lib/cases/model/views'
import type { DoneKey } from '../done'
import { DoneNotice } from '../done-notice'
import { deskPath } from './desk-path'

const tabs = ['overview', 'report', 'hearing', 'conversation', 'assessment', 'decision', 'response'] as const
type Tab = (typeof tabs)[number]

export interface CaseFrameProps {
  view: CaseView
  done: DoneKey | null
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
    : { href: deskPath(view.name), label: t('backToCase') }
  return (
    <Page
      title={title}
      lede={lede}
      width={width}
      back={back}
      kicker={<WhoseCase view={view} titled={title} />}
    >
      <DoneNotice done={done} />
      {tab ? <CaseTabs view={view} current={tab} /> : null}
      <Banners view={view} quiet={tab === null || tab === 'overview'} />
      {children}
    </Page>
  )
}

/** "Somebody · quiet harbour"; the name is left out where the title says it already. */
function WhoseCase({ view, titled }: { view: CaseView; titled: string }) {
  const name = spoken(view.name)
  return view.subject && view.subject !== titled ? `${view.subject} · ${name}` : name
}

function CaseTabs({ view, current }: { view: CaseView; current: Tab }) {
  const t = useTranslations('desk.case')
  const open = tabs.filter((tab) => isOpen(view, tab))
  if (open.length < 2) return null
  return (
    <nav aria-label={t('nav')} className="-mt-2 flex flex-wrap gap-1 rounded-card bg-sunk p-1">
      {open.map((tab) => (
        <a
          key={tab}
          href={deskPath(view.name, tab === 'overview' ? '' : tab)}
          aria-current={tab === current ? 'page' : undefined}
          className="inline-flex min-h-11 flex-1 items-center justify-center rounded-card px-2 whitespace-nowrap text-ink-soft hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:font-bold aria-[current=page]:text-ink aria-[current=page]:shadow-card"
        >
          {t(tab)}
        </a>
      ))}
    </nav>
  )
}

/** A self-report has a conversation and a response; what was said of another has two sides and a decision. */
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
      // nobody is there to talk with before they know that this exists
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
            <TextLink href={deskPath(view.name, 'safety')}>{t('safetyBannerAction')}</TextLink>
          </p>
        </Notice>
      ) : null}
      {view.where.hold === 'onHold' && !quiet ? <Notice tone="warn">{t('holdBanner')}</Notice> : null}
    </>
  )
}
