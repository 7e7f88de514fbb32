import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/current-actor'
import { needs } from '@/lib/cases/model/views'
import { readDraft } from '@/lib/cases/submit/drafts'
import { CrisisHelpNear, RadioGroup, TextArea, TextField } from '../../_ui'
import { QuestionPage, type QuestionParams } from '../question-page'
import { keepText } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('words.title') }
}

/** The person's own words, or none: "please just call me" is a complete report. */
export default async function Text({ searchParams }: QuestionParams) {
  const actor = await requireActor()
  const [t, draft, opened] = await Promise.all([
    getTranslations('report.words'),
    readDraft(actor),
    searchParams,
  ])
  const contact = (
    <TextField
      name="contact"
      label={t('contact')}
      hint={t('contactHint')}
      defaultValue={draft?.contact}
      autoComplete="tel"
    />
  )
  return (
    <QuestionPage
      question="words"
      action={keepText}
      opened={opened}
      below={<CrisisHelpNear timeZone={actor.timeZone} slip />}
    >
      <TextArea
        question
        name="words"
        label={t('label')}
        hint={t('hint')}
        rows={8}
        defaultValue={draft?.words}
      />
      <RadioGroup
        name="need"
        label={t('needLabel')}
        defaultValue={draft?.need}
        options={needs.map((value) => ({
          value,
          label: t(`${value}.label`),
          hint: t(`${value}.hint`),
          below: value === 'justCall' ? contact : undefined,
        }))}
      />
    </QuestionPage>
  )
}
