import { z } from 'zod'
import { fits, optionsOf, shorterText } from '@/app/_journey/fields'
import { CrisisHelpNear, OwnText, RadioGroup, TextArea } from '@/app/_ui'
import { isSlipMatter, urgencies } from '@/lib/cases/model/concern-views'
import type { ConcernQuestion } from '../journey'

/** What would help, and how soon. Danger now has numbers of its own: here an answer takes time. */
export const help: ConcernQuestion = {
  id: 'help',
  title: 'about.help.title',
  answers: ['wouldHelp', 'urgency'],
  parse: fits(z.object({ wouldHelp: shorterText, urgency: z.enum(urgencies, 'required') })),
  Fields: ({ t, field, draft }) => (
    <>
      <TextArea question {...field('wouldHelp')} label={t('help.label')} hint={t('help.hint')} rows={4} />
      <RadioGroup
        name="urgency"
        label={t('help.urgency')}
        hint={t('help.urgencyHint')}
        defaultValue={draft.urgency ?? 'notSure'}
        options={optionsOf(urgencies, (urgency, part) => t(`help.${urgency}.${part}`))}
      />
    </>
  ),
  Below: ({ actor, draft }) => (
    <CrisisHelpNear timeZone={actor?.timeZone ?? null} slip={isSlipMatter(draft.matter)} />
  ),
  rows: ({ wouldHelp, urgency }, { t }) => [
    { label: t('check.help'), value: wouldHelp ? <OwnText>{wouldHelp}</OwnText> : t('check.noText') },
    { label: t('check.urgency'), value: t(`help.${urgency}.label`) },
  ],
}
