import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import {
  Button,
  Card,
  CheckboxGroup,
  DateTime,
  Fold,
  Notice,
  OwnText,
  RadioGroup,
  SelectField,
  TextArea,
} from '@/app/_ui'
import { type ConcernView, guidelineIds, sawIt } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import type { PersonActor } from '@/lib/policy/actor'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'

/** Screening of a concern: the guidelines it concerns, its source, what would help, and who it is about if unknown. */
export default async function ScreeningPage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const t = await getTranslations('desk.screening')
  const { concern } = view
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {concern?.screening ? <Screened screening={concern.screening} /> : null}
      {view.availableEvents.includes('screen') ? <Screen view={view} concern={concern} /> : null}
      {view.availableEvents.includes('identifyPerson') ? <Identify actor={actor} view={view} /> : null}
      {view.availableEvents.includes('takeBackPerson') ? <TakeBack view={view} /> : null}
    </CaseFrame>
  )
}

async function Screened({ screening }: { screening: NonNullable<ConcernView['screening']> }) {
  const [t, report, guideline] = await Promise.all([
    getTranslations('desk.screening'),
    getTranslations('desk.report'),
    getTranslations('guideline'),
  ])
  return (
    <Card title={t('noted')}>
      <p className="-mt-2 text-small text-ink-soft">
        <DateTime at={screening.at} /> · {report(`sawItAs.${screening.sawIt}`)}
      </p>
      {screening.guidelines.length > 0 ? (
        <ul className="list-disc pl-5">
          {screening.guidelines.map((id) => (
            <li key={id}>{guideline(`${id}.label`)}</li>
          ))}
        </ul>
      ) : (
        <p>{guideline('none')}</p>
      )}
      <OwnText>{screening.words}</OwnText>
    </Card>
  )
}

async function Screen({ view, concern }: { view: CaseView; concern: ConcernView | null }) {
  const [t, report, guideline] = await Promise.all([
    getTranslations('desk.screening'),
    getTranslations('desk.report'),
    getTranslations('guideline'),
  ])
  const before = concern?.screening ?? concern?.report
  return (
    <EventForm side="/desk" view={view} act="screen" label={t('title')}>
      <CheckboxGroup
        name="guidelines"
        label={t('guidelines')}
        hint={t('guidelinesHint')}
        defaultValues={before?.guidelines}
        options={guidelineIds.map((value) => ({
          value,
          label: guideline(`${value}.label`),
          hint: guideline(`${value}.about`),
        }))}
      />
      <RadioGroup
        name="sawIt"
        label={t('sawIt')}
        defaultValue={before?.sawIt}
        options={sawIt.map((value) => ({ value, label: report(`sawItAs.${value}`) }))}
      />
      <TextArea name="words" label={t('words')} hint={t('textHint')} rows={4} />
      <Button>{t('action')}</Button>
    </EventForm>
  )
}

/** Removes a respondent named by mistake who does not know of it, with a reason for the handlers alone. */
async function TakeBack({ view }: { view: CaseView }) {
  const t = await getTranslations('desk.screening.takeBack')
  return (
    <Fold summary={t('title')}>
      <p>{t('body', { name: view.subject ?? '' })}</p>
      <EventForm side="/desk" view={view} act="takeBackPerson" label={t('title')}>
        <TextArea name="words" label={t('words')} rows={3} />
        <Button look="quiet">{t('action')}</Button>
      </EventForm>
    </Fold>
  )
}

/** Names the respondent. From then on they take no part, nor does anyone who is excluded because of them. */
async function Identify({ actor, view }: { actor: PersonActor; view: CaseView }) {
  const [t, { people }] = await Promise.all([
    getTranslations('desk.screening.identify'),
    concernChoices(actor),
  ])
  return (
    <Card title={t('title')}>
      <Notice>{t('body')}</Notice>
      <EventForm side="/desk" view={view} act="identifyPerson" label={t('title')}>
        <SelectField
          name="toPersonId"
          label={t('who')}
          empty={t('choose')}
          options={people.map(({ id, name, about }) => ({
            value: id,
            label: about ? `${name} · ${about}` : name,
          }))}
        />
        <Button look="quiet">{t('action')}</Button>
      </EventForm>
    </Card>
  )
}
