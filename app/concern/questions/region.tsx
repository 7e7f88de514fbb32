import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { SelectField } from '@/app/_ui'
import type { ConcernChoices } from '@/lib/cases/model/concern-views'
import type { ConcernDraft, ConcernQuestion } from '../journey'

/** Where it belongs: the offices that can be told follow from it. */
export const region: ConcernQuestion = {
  id: 'region',
  title: 'about.region.title',
  answers: ['regionId'],
  voids: ['officeIds', 'personIn', 'excludedPersonIds', 'excludedOfficeIds'],
  async parse(data, { choices }) {
    const { regions } = await choices()
    const among = (id: string) => regions.some((region) => region.id === id)
    return z
      .object({ regionId: z.string('region').refine(among, 'region') })
      .safeParse({ regionId: data.get('regionId') })
  },
  async Fields({ t, draft, choices }) {
    const [offered, locale] = await Promise.all([choices(), getLocale()])
    const countries = new Intl.DisplayNames([locale], { type: 'region' })
    return (
      <SelectField
        question
        name="regionId"
        label={t('region.label')}
        hint={t('region.hint')}
        empty={t('region.empty')}
        defaultValue={draft.regionId ?? likelyRegion(draft, offered)}
        options={offered.regions.map(({ id, name, country }) => ({
          value: id,
          label: t('region.option', { name, country: countries.of(country) ?? country }),
        }))}
      />
    )
  },
  rows: ({ regionId }, { t, choices }) => [
    { label: t('check.region'), value: choices.regions.find(({ id }) => id === regionId)?.name ?? '' },
  ],
}

/** The region of the office or meeting that was named already; undefined where nothing says it. */
export function likelyRegion(draft: ConcernDraft, choices: ConcernChoices): string | undefined {
  const { offices, meetings, regions } = choices
  const named = {
    office: offices.find(({ id }) => id === draft.aboutOfficeId),
    meeting: meetings.find(({ id }) => id === draft.aboutMeetingId),
    person: undefined,
    unknown: undefined,
  }[draft.aboutKind ?? 'unknown']
  return named?.regionId ?? (regions.length === 1 ? regions[0]?.id : undefined)
}
