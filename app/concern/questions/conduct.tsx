import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { Lines } from '@/app/_journey/check-page'
import { FoldedGroup } from '@/app/_journey/folded-group'
import { CheckboxGroup } from '@/app/_ui'
import { type GuidelineId, guidelineIds, isSlipMatter } from '@/lib/cases/model/concern-views'
import type { ConcernQuestion } from '../journey'

const principles = guidelineIds.slice(0, 4)
const guidelines = guidelineIds.slice(4)
const schema = z.object({ guidelines: z.array(z.enum(guidelineIds, 'chooseShown')) })

/** Any of them; none is "not sure", and so is the choice that says it. */
export const parseConduct = (data: FormData) =>
  schema.safeParse({
    guidelines: [...data.getAll('principles'), ...data.getAll('guidelines')].filter((id) => id !== 'notSure'),
  })

/** What of the code of conduct it is about, said as one would say it. Of a slip this is not the question. */
export const conduct: ConcernQuestion = {
  id: 'conduct',
  title: 'about.conduct.title',
  answers: ['guidelines'],
  isAsked: ({ matter }) => !isSlipMatter(matter),
  otherwise: { guidelines: [] },
  parse: parseConduct,
  Fields({ t, draft }) {
    const guideline = useTranslations('guideline')
    const option = (id: GuidelineId) => ({
      value: id,
      label: t(`conduct.said.${id}`),
      hint: guideline(`${id}.label`),
    })
    const chosen = draft.guidelines
    return (
      <>
        <CheckboxGroup
          question
          name="guidelines"
          label={t('conduct.label')}
          hint={t('conduct.hint')}
          defaultValues={chosen?.length === 0 ? ['notSure'] : chosen}
          options={[{ value: 'notSure', label: t('conduct.notSure') }, ...guidelines.map(option)]}
        />
        <FoldedGroup
          summary={t('conduct.principles')}
          name="principles"
          label={t('conduct.principlesLabel')}
          defaultValues={chosen}
          options={principles.map(option)}
        />
      </>
    )
  },
  rows({ guidelines }, { t }) {
    const said = guidelines.map((id) => t(`conduct.said.${id}`))
    const value = said.length > 0 ? <Lines lines={said} /> : t('conduct.notSure')
    return [{ label: t('check.conduct'), value }]
  },
}
