import { z } from 'zod'
import { fits, optionsOf } from '@/app/_journey/fields'
import { RadioGroup } from '@/app/_ui'
import type { OwnQuestion } from '../journey'

const matters = ['slip', 'relapse', 'misuse', 'notSure'] as const

/** What the person would call it; "not sure" is one of the answers. */
export const what: OwnQuestion = {
  id: 'what',
  title: 'report.what.title',
  answers: ['matter'],
  parse: fits(z.object({ matter: z.enum(matters, 'required') })),
  Fields: ({ t, field }) => (
    <RadioGroup
      question
      {...field('matter')}
      label={t('what.label')}
      hint={t('what.hint')}
      options={optionsOf(matters, (matter, part) => t(`what.${matter}.${part}`))}
    />
  ),
  rows: ({ matter }, { t }) => [{ label: t('check.what'), value: t(`what.${matter}.label`) }],
}
