import { z } from 'zod'
import { fits, optionsOf, written } from '@/app/_journey/fields'
import { CrisisHelpNear, OwnText, RadioGroup, TextArea, TextField } from '@/app/_ui'
import { TEXT_LIMIT } from '@/lib/cases/model/commands'
import { needs } from '@/lib/cases/model/views'
import type { OwnQuestion } from '../journey'

const schema = z
  .object({
    need: z.enum(needs, 'required'),
    words: written(TEXT_LIMIT, 'tooLong'),
    contact: written(300, 'contactTooLong'),
  })
  .superRefine((answer, context) => {
    const missing = answer.need === 'justCall' ? 'contact' : 'words'
    if (answer[missing] === '') context.addIssue({ code: 'custom', path: [missing], message: missing })
  })

/** "Please just call me" is a complete report: then a way to reach the person is needed, and a text is not. */
export const parseText = fits(schema)

/** What happened, as the person tells it, and what they need first. */
export const words: OwnQuestion = {
  id: 'words',
  title: 'report.words.title',
  answers: ['need', 'words', 'contact'],
  parse: parseText,
  Fields({ t, field }) {
    const contact = (
      <TextField
        {...field('contact')}
        label={t('words.contact')}
        hint={t('words.contactHint')}
        autoComplete="tel"
      />
    )
    return (
      <>
        <TextArea question {...field('words')} label={t('words.label')} hint={t('words.hint')} rows={8} />
        <RadioGroup
          {...field('need')}
          label={t('words.needLabel')}
          options={optionsOf(needs, (need, part) => t(`words.${need}.${part}`)).map((option) =>
            option.value === 'justCall' ? { ...option, below: contact } : option,
          )}
        />
      </>
    )
  },
  Below: ({ actor }) => <CrisisHelpNear timeZone={actor.timeZone} slip />,
  rows: ({ words, need, contact }, { t }) => [
    { label: t('check.words'), value: words ? <OwnText>{words}</OwnText> : t('check.noText') },
    { label: t('check.need'), value: t(`words.${need}.label`) },
    ...(contact ? [{ label: t('check.contact'), value: <OwnText>{contact}</OwnText> }] : []),
  ],
}
