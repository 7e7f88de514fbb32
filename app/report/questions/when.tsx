import { z } from 'zod'
import { fits, optionsOf } from '@/app/_journey/fields'
import { RadioGroup } from '@/app/_ui'
import type { OwnQuestion } from '../journey'

const times = ['now', 'morning'] as const

/** Now, or held until the morning. */
export const when: OwnQuestion = {
  id: 'when',
  title: 'report.when.title',
  answers: ['send'],
  parse: fits(z.object({ send: z.enum(times, 'required') })),
  Fields: ({ t, field }) => (
    <RadioGroup
      question
      {...field('send')}
      label={t('when.label')}
      hint={t('when.hint')}
      options={optionsOf(times, (time, part) => t(`when.${time}.${part}`))}
    />
  ),
  rows: ({ send }, { t }) => [{ label: t('check.when'), value: t(`when.${send}.label`) }],
}
