import { useTranslations } from 'next-intl'
import { casePath } from '@/app/_case/case-path'
import { useWhereText } from '@/app/_case/where-text'
import { Card, LinkButton, Notice, OwnText, Section, StatusPill, TextLink } from '@/app/_ui'
import type { AreaView, CaseView } from '@/lib/cases/model/views'
import { type Area, areas as inOrder } from '@/machines/shared/events'
import { CaseFrame } from './case-frame'
import { nextStep, openAreas, stepFolder } from './next-step'
import { SecondaryActions } from './secondary-actions'
import { toldOf } from './told-so-far'
import { WherePanel } from './where-panel'

/** The first page of a case for those inside it: the one thing to do, then where it is, then what else can be done. */
export function Overview({ view, done }: { view: CaseView; done: unknown }) {
  const t = useTranslations('desk.overview')
  const sentence = useWhereText('state')
  return (
    <CaseFrame
      view={view}
      done={done}
      tab="overview"
      title={view.subject ?? t(view.workflow === 'concern' ? 'unnamedConcern' : 'unnamed')}
      lede={sentence(view.where)}
    >
      {view.cameForward ? (
        <Notice>
          {t('cameForward')}{' '}
          <TextLink href={casePath('/desk', view.cameForward)}>{t('cameForwardLink')}</TextLink>
        </Notice>
      ) : null}
      {view.firewall === 'agreed' && view.capacities.includes('handler') && !toldOf(view) ? (
        <Notice>
          {t('exceptionAgreed')}{' '}
          <TextLink href={casePath('/desk', view.name, 'exception')}>{t('exceptionLink')}</TextLink>
        </Notice>
      ) : null}
      <NextCard view={view} />
      <WherePanel view={view} />
      <Newest view={view} />
      {view.desk ? (
        <Section title={t('areasTitle')}>
          <AreaPills areas={view.desk.areas} />
        </Section>
      ) : null}
      <SecondaryActions view={view} />
    </CaseFrame>
  )
}

function NextCard({ view }: { view: CaseView }) {
  const t = useTranslations('desk.next')
  const step = nextStep(view)
  return (
    <Card title={t(`${step}.title`)} tone="accent">
      <p>{t(`${step}.body`, { open: openAreas(view).length })}</p>
      <LinkButton href={casePath('/desk', view.name, stepFolder[step])}>{t(`${step}.action`)}</LinkButton>
    </Card>
  )
}

/** The last message of the conversation, so that a glance at a phone is enough. */
function Newest({ view }: { view: CaseView }) {
  const t = useTranslations('desk.overview')
  const you = useTranslations('ui')
  // declaring a conflict of interest is no reason to open the case
  const last =
    view.conversation?.findLast((each) => each.kind !== 'conflictOfInterest') ?? view.report?.at(-1)
  if (!last || last.text === '') return null
  return (
    <Section title={t('newest')}>
      <blockquote className="rounded-card border border-line bg-surface px-5 py-4">
        <p className="text-small font-bold">{last.mine ? you('you') : last.from.name}</p>
        <div className="line-clamp-4 [&_p]:whitespace-normal">
          <OwnText>{last.text}</OwnText>
        </div>
      </blockquote>
      <p>
        <TextLink href={casePath('/desk', view.name, 'conversation')}>{t('readAll')}</TextLink>
      </p>
    </Section>
  )
}

/** The three areas and whether each is noted. Never a score, only open or noted. */
function AreaPills({ areas }: { areas: Record<Area, AreaView> }) {
  const t = useTranslations('area')
  return (
    <ul className="flex flex-col gap-2">
      {inOrder.map((area) => (
        <li key={area} className="flex items-start justify-between gap-4">
          <span>{t(`${area}.label`)}</span>
          <span className="flex-none">
            <StatusPill tone={areas[area].state === 'noted' ? 'done' : 'wait'}>
              {t(`${area}.${areas[area].state}`)}
            </StatusPill>
          </span>
        </li>
      ))}
    </ul>
  )
}
