import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { casePath } from '@/app/_case/case-path'
import { EventForm } from '@/app/_case/event-form'
import { Fold, Section, spoken, TextField, TextLink } from '@/app/_ui'
import type { CaseView, CodeName } from '@/lib/cases/model/views'
import { samePerson } from '@/lib/cases/view/same-person'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { SplitForm } from './split-form'

/** Links to other cases: attached reports, linked and split cases. Only the handler sees them. */
export default async function LinksPage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const t = await getTranslations('desk.links')
  const { concern } = view
  // only Central Office learns that one person has several cases, and only by their case names
  const central = actor.offices.some((office) => office.role === 'centralOffice')
  const others = central && view.workflow === 'concern' ? await samePerson(actor, view.name) : []
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      <Section title={t('so')}>
        <LinkedNames links={concern?.links ?? []} empty={t('none')} />
      </Section>
      {others.length > 0 ? (
        <Section title={t('samePerson')}>
          <p className="text-ink-soft">{t('samePersonHint')}</p>
          <LinkedNames links={others.map((name) => ({ name, kind: null }))} />
        </Section>
      ) : null}
      <OtherName view={view} act="attachReport" linkable={concern?.linkable ?? []} />
      <OtherName view={view} act="linkCase" linkable={concern?.linkable ?? []} />
      {view.workflow === 'concern' && view.availableEvents.includes('linkCase') ? (
        <Fold summary={t('split')}>
          <p>{t('splitBody')}</p>
          <SplitForm actor={actor} view={view} why="split" />
        </Fold>
      ) : null}
    </CaseFrame>
  )
}

/** The other case by its name; those this reader can link are listed below the field. */
async function OtherName(props: { view: CaseView; act: 'attachReport' | 'linkCase'; linkable: CodeName[] }) {
  const t = await getTranslations('desk.links')
  const names = props.linkable.map(spoken).join(', ')
  return (
    <EventForm side="/desk" view={props.view} act={props.act} as="fold">
      <TextField
        name="otherName"
        label={t('otherName')}
        hint={names ? t('otherNameHint', { names }) : undefined}
        autoComplete="off"
      />
    </EventForm>
  )
}

/** Other cases by case name. A reader without access to one finds nothing behind the link. */
function LinkedNames(props: {
  links: { name: CodeName; kind: 'attached' | 'split' | 'linked' | 'exception' | null }[]
  empty?: string
}) {
  const t = useTranslations('desk.links.kind')
  if (props.links.length === 0) return props.empty ? <p className="text-ink-soft">{props.empty}</p> : null
  return (
    <ul className="flex flex-col gap-1">
      {props.links.map(({ name, kind }) => (
        <li key={name} className="py-1.5">
          <TextLink href={casePath('/desk', name)}>{spoken(name)}</TextLink>
          {kind ? <span className="text-ink-soft"> · {t(kind)}</span> : null}
        </li>
      ))}
    </ul>
  )
}
