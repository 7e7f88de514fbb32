import { z } from 'zod'
import { fits, written } from '@/app/_journey/fields'
import { OwnText, RadioGroup, TextField } from '@/app/_ui'
import { sawIt } from '@/lib/cases/model/concern-views'
import type { ConcernQuestion } from '../journey'

const line = written(500, 'lineTooLong')

/** First-hand or heard, and when and where as far as it is known: not every reporter can say. */
export const seen: ConcernQuestion = {
  id: 'seen',
  title: 'about.seen.title',
  answers: ['sawIt', 'when', 'where'],
  parse: fits(z.object({ sawIt: z.enum(sawIt, 'required'), when: line, where: line })),
  Fields: ({ t, field, draft }) => (
    <>
      <RadioGroup
        question
        name="sawIt"
        label={t(draft.taken ? 'seen.labelTaken' : 'seen.label')}
        hint={t('seen.hint')}
        defaultValue={draft.sawIt ?? 'notSure'}
        options={sawIt.map((value) => ({ value, label: t(`seen.${value}`) }))}
      />
      <TextField {...field('when')} label={t('seen.when')} hint={t('seen.whenHint')} autoComplete="off" />
      <TextField {...field('where')} label={t('seen.where')} hint={t('seen.whereHint')} autoComplete="off" />
    </>
  ),
  rows({ sawIt, when, where }, { t }) {
    const said = (text: string) => (text ? <OwnText>{text}</OwnText> : t('check.noText'))
    return [
      { label: t('check.seen'), value: t(`seen.${sawIt}`) },
      { label: t('check.when'), value: said(when) },
      { label: t('check.where'), value: said(where) },
    ]
  },
}
