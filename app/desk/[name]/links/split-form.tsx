import { getTranslations } from 'next-intl/server'
import { ActForm, Button, CheckboxGroup, RadioGroup, SelectField, TextArea } from '@/app/_ui'
import { guidelineIds, urgencies } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import type { PersonActor } from '@/lib/policy/actor'
import { split } from './actions'

/** Opens a matter of its own, without a reporter: split off, or what an agreed exception of the firewall calls for. */
export async function SplitForm(props: { actor: PersonActor; view: CaseView; why: 'split' | 'exception' }) {
  const { actor, view, why } = props
  const [t, guideline, urgency, { people }] = await Promise.all([
    getTranslations('desk.split'),
    getTranslations('guideline'),
    getTranslations('desk.concernOffer.urgencies'),
    concernChoices(actor),
  ])
  return (
    <ActForm action={split.bind(null, view.name, why)} label={t('title')}>
      <SelectField
        name="aboutPersonId"
        label={t('who')}
        empty={t(why === 'exception' ? 'whoWrote' : 'notKnown')}
        options={people.map(({ id, name, about }) => ({
          value: id,
          label: about ? `${name} · ${about}` : name,
        }))}
      />
      <CheckboxGroup
        name="guidelines"
        label={t('guidelines')}
        options={guidelineIds.map((value) => ({ value, label: guideline(`${value}.label`) }))}
      />
      <RadioGroup
        name="urgency"
        label={t('urgency')}
        options={urgencies.map((value) => ({ value, label: urgency(value) }))}
      />
      <TextArea name="words" label={t('words')} hint={t(`textHint.${why}`)} rows={5} />
      <Button look="quiet">{t('action')}</Button>
    </ActForm>
  )
}
