import { z } from 'zod'
import { fits, optionsOf } from '@/app/_journey/fields'
import { RadioGroup } from '@/app/_ui'
import type { OwnQuestion } from '../journey'

const ways = ['passOn', 'askFirst'] as const

/** What happens without an answer: ask the next office, or ask the reporter first. */
export const silence: OwnQuestion = {
  id: 'silence',
  title: 'report.silence.title',
  answers: ['silence'],
  parse: fits(z.object({ silence: z.enum(ways, 'required') })),
  Fields: ({ t, field }) => (
    <RadioGroup
      question
      {...field('silence')}
      label={t('silence.label')}
      hint={t('silence.hint')}
      options={optionsOf(ways, (way, part) => t(`silence.${way}.${part}`))}
    />
  ),
  rows: ({ silence }, { t }) => [{ label: t('check.silence'), value: t(`silence.${silence}.label`) }],
}
