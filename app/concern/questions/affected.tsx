import { z } from 'zod'
import { asWritten, fits, shorterText } from '@/app/_journey/fields'
import { OwnText, RadioGroup, SelectField, TextArea } from '@/app/_ui'
import { affectedWho } from '@/lib/cases/model/concern-views'
import type { ConcernQuestion } from '../journey'

const schema = z.object({
  affected: z.enum(affectedWho, 'required'),
  // no person of the directory, or none to choose from
  affectedPersonId: z.preprocess((id) => asWritten(id) || null, z.string().max(64).nullable()),
  affectedText: shorterText,
})

/** Who was affected, kept apart from who reports it. */
export const affected: ConcernQuestion = {
  id: 'affected',
  title: 'about.affected.title',
  answers: ['affected', 'affectedPersonId', 'affectedText'],
  parse: fits(schema),
  async Fields({ t, field, draft, choices }) {
    const others = (await choices()).people.filter(({ id }) => id !== draft.aboutPersonId)
    return (
      <>
        <RadioGroup
          question
          name="affected"
          label={t('affected.label')}
          hint={t('affected.hint')}
          defaultValue={draft.affected ?? 'notSure'}
          options={affectedWho.map((value) => ({
            value,
            label: t(`affected.${value === 'me' && draft.taken ? 'meTaken' : value}`),
          }))}
        />
        {others.length > 0 ? (
          <SelectField
            name="affectedPersonId"
            label={t('affected.person')}
            hint={t('affected.personHint')}
            empty={t('affected.personNone')}
            defaultValue={draft.affectedPersonId ?? ''}
            options={others.map(({ id, name, about }) => ({
              value: id,
              label: about === '' || about === name ? name : `${name} (${about})`,
            }))}
          />
        ) : null}
        <TextArea
          {...field('affectedText')}
          label={t('affected.words')}
          hint={t('affected.textHint')}
          rows={3}
        />
      </>
    )
  },
  rows({ affected, affectedPersonId, affectedText, taken }, { t, choices }) {
    const value = (
      <>
        <p>{t(`affected.${affected === 'me' && taken ? 'meTaken' : affected}`)}</p>
        {affectedPersonId ? <p>{choices.people.find(({ id }) => id === affectedPersonId)?.name}</p> : null}
        {affectedText ? <OwnText>{affectedText}</OwnText> : null}
      </>
    )
    return [{ label: t('check.affected'), value }]
  },
}
