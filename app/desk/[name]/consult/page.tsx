import { getTranslations } from 'next-intl/server'
import {
  ActForm,
  DateTime,
  Notice,
  Section,
  SelectField,
  StatusPill,
  spoken,
  TextArea,
  TextLink,
} from '@/app/_ui'
import { adviceGiverChoices } from '@/lib/advice/ask-advice'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { ask } from './actions'
import { AskButtons } from './ask-buttons'

/** Asks a colleague for advice without names or places. The handler first sees exactly what the colleague will read. */
export default async function AdvicePage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const [t, choices] = await Promise.all([
    getTranslations('desk.consult'),
    adviceGiverChoices(actor, view.name),
  ])
  const asked = view.concern?.advice ?? []
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      {!choices.ok ? (
        <Notice>{t('notNow')}</Notice>
      ) : choices.value.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ActForm action={ask.bind(null, view.name)} label={t('title')}>
          <SelectField
            name="toPersonId"
            label={t('whom')}
            empty={t('choose')}
            options={choices.value.map(({ id, name, office }) => ({
              value: id,
              label: `${name} · ${office}`,
            }))}
          />
          <TextArea name="text" label={t('text')} hint={t('textHint')} rows={8} watchNames={false} />
          <AskButtons
            says={{
              preview: t('preview'),
              theyRead: t('theyRead'),
              changed: t('changed'),
              checkHint: t('checkHint'),
              send: t('send'),
              previewAgain: t('previewAgain'),
            }}
          />
        </ActForm>
      )}
      {asked.length > 0 ? (
        <Section title={t('asked')}>
          <ul className="flex flex-col gap-3">
            {asked.map((each) => (
              <li key={each.name} className="flex flex-wrap items-center gap-3">
                <TextLink href={`/desk/advice/${each.name}`}>{spoken(each.name)}</TextLink>
                <StatusPill tone={each.state === 'answered' ? 'you' : 'wait'}>
                  {t(`state.${each.state}`)}
                </StatusPill>
                <span className="text-small text-ink-soft">
                  <DateTime at={each.at} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </CaseFrame>
  )
}
