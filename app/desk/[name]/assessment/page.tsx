import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { casePath } from '@/app/_case/case-path'
import { ActForm, Button, Card, CheckboxGroup, Fold, LinkButton, TextArea } from '@/app/_ui'
import { areas } from '@/machines/shared/events'
import { CaseFrame } from '../case-frame'
import { openAreas } from '../next-step'
import { type CasePageProps, openCase } from '../open-case'
import { keepCircumstances } from './actions'
import { AreaCard } from './area-card'
import { circumstances } from './schema'

/** The three areas of concern of the organisation's policy: guiding questions and a text, never a score. */
export default async function AssessmentPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.assessment')
  const { desk } = view
  const ofConcern = view.workflow === 'concern'
  return (
    <CaseFrame view={view} done={done} tab="assessment" title={t('title')} lede={t('lede')}>
      {desk ? (
        <>
          <p className="text-ink-soft">{t(ofConcern ? 'privateConcern' : 'private')}</p>
          {openAreas(view).length === 0 && view.availableEvents.includes(ofConcern ? 'decide' : 'propose') ? (
            <Card title={t('allNoted.title')} tone="accent">
              <LinkButton href={casePath('/desk', view.name, ofConcern ? 'decision' : 'response')}>
                {t(ofConcern ? 'allNoted.actionConcern' : 'allNoted.action')}
              </LinkButton>
            </Card>
          ) : null}
          {areas.map((area) => (
            <AreaCard key={area} view={view} area={area} content={desk.areas[area]} />
          ))}
          {view.mayWrite.desk ? <Circumstances name={view.name} /> : null}
        </>
      ) : (
        <p className="text-ink-soft">{t('closedToYou')}</p>
      )}
    </CaseFrame>
  )
}

/** Other circumstances, apart from the areas and from measures: here the organisation can change something. */
function Circumstances({ name }: { name: string }) {
  const t = useTranslations('desk.assessment.circumstances')
  return (
    <Fold summary={t('title')}>
      <p>{t('lede')}</p>
      <ActForm action={keepCircumstances.bind(null, name)} label={t('title')}>
        <CheckboxGroup
          name="chosen"
          label={t('title')}
          quietLabel
          options={circumstances.map((value) => ({ value, label: t(value) }))}
        />
        <TextArea name="words" label={t('words')} rows={3} />
        <Button look="quiet">{t('action')}</Button>
      </ActForm>
    </Fold>
  )
}
