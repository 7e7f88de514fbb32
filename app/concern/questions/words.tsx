import { z } from 'zod'
import { fits, written } from '@/app/_journey/fields'
import { CrisisHelpNear, OwnText, TextArea } from '@/app/_ui'
import { TEXT_LIMIT } from '@/lib/cases/model/commands'
import { isSlipMatter } from '@/lib/cases/model/concern-views'
import type { ConcernQuestion } from '../journey'

/** What happened, as the reporter tells it; names of participants are asked about while they are typed. */
export const words: ConcernQuestion = {
  id: 'words',
  title: 'about.words.title',
  answers: ['words'],
  parse: fits(z.object({ words: written(TEXT_LIMIT, 'tooLong').pipe(z.string().min(1, 'textMissing')) })),
  Fields: ({ t, field, draft }) => (
    <TextArea
      question
      {...field('words')}
      label={t(draft.taken ? 'words.labelTaken' : 'words.label')}
      hint={t('words.hint')}
      rows={8}
    />
  ),
  Below: ({ actor, draft }) => (
    <CrisisHelpNear timeZone={actor?.timeZone ?? null} slip={isSlipMatter(draft.matter)} />
  ),
  rows: ({ words }, { t }) => [{ label: t('check.words'), value: <OwnText>{words}</OwnText> }],
}
