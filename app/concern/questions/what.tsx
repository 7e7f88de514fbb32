import { z } from 'zod'
import { fits, optionsOf } from '@/app/_journey/fields'
import { RadioGroup } from '@/app/_ui'
import { concernMatters } from '@/lib/cases/model/concern-views'
import type { ConcernQuestion } from '../journey'

/** What it is about; "not sure" is one of the answers. Another volunteer's slip takes a way of its own from here. */
export const what: ConcernQuestion = {
  id: 'what',
  title: 'about.what.title',
  answers: ['matter'],
  parse: fits(z.object({ matter: z.enum(concernMatters, 'required') })),
  Fields: ({ t, field }) => (
    <RadioGroup
      question
      {...field('matter')}
      label={t('what.label')}
      hint={t('what.hint')}
      options={optionsOf(concernMatters, (matter, part) => t(`what.${matter}.${part}`))}
    />
  ),
  rows: ({ matter }, { t }) => [{ label: t('check.what'), value: t(`what.${matter}.label`) }],
}
