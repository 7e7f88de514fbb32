import type { Tx } from '@/lib/db/client'
import { heldOn } from '@/lib/db/terms'
import type { CoverParties } from './request-row'

/** Decides which requests reach a person: regions they facilitate in, languages they run meetings in. */
export interface Reach {
  facilitates: boolean
  regionIds: ReadonlySet<string>
  languages: ReadonlySet<string>
}

/** `en-GB` and `en` count as the same language. */
const spoken = (language: string): string => language.split('-')[0]?.toLowerCase() ?? language

/** The reach of this person. @param today a day as terms are counted, `YYYY-MM-DD` */
export async function reachOf(tx: Tx, personId: string, today: string): Promise<Reach> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      locale: true,
      facilitatorTerms: { where: heldOn(today), select: { regionId: true } },
      meetings: { where: { meeting: { online: true } }, select: { meeting: { select: { language: true } } } },
    },
  })
  const terms = person?.facilitatorTerms ?? []
  const languages = person ? [person.locale, ...person.meetings.map((each) => each.meeting.language)] : []
  return {
    facilitates: terms.length > 0,
    regionIds: new Set(terms.map((term) => term.regionId)),
    languages: new Set(languages.map(spoken)),
  }
}

/** People that a request reaches today, without its asker: by region for a room, by language online. */
export async function peopleInReach(tx: Tx, { askedBy, meeting }: CoverParties, today: string) {
  const { online, regionId, language } = meeting
  const candidates = await tx.person.findMany({
    where: {
      id: { not: askedBy },
      facilitatorTerms: { some: { ...heldOn(today), ...(online ? {} : { regionId }) } },
    },
    select: {
      id: true,
      locale: true,
      meetings: { where: { meeting: { online: true } }, select: { meeting: { select: { language: true } } } },
    },
  })
  if (!online) return candidates
  return candidates.filter((person) =>
    [person.locale, ...person.meetings.map((each) => each.meeting.language)].some(
      (each) => spoken(each) === spoken(language),
    ),
  )
}

/** Whether this request is within that reach. */
export const reaches = ({ regionIds, languages }: Reach, { meeting }: Pick<CoverParties, 'meeting'>) => ({
  sameRegion: regionIds.has(meeting.regionId),
  online: meeting.online,
  sameLanguage: languages.has(spoken(meeting.language)),
})
