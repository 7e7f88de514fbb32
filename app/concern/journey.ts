import type { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Asked, Journey, Question } from '@/app/_journey/journey'
import type { ConcernAnswers, ConcernChoices } from '@/lib/cases/model/concern-views'
import type { PersonActor } from '@/lib/policy'
import { affected } from './questions/affected'
import { conduct } from './questions/conduct'
import { help } from './questions/help'
import { known } from './questions/known'
import { leaveOut } from './questions/leave-out'
import { region } from './questions/region'
import { seen } from './questions/seen'
import { tell } from './questions/tell'
import { what } from './questions/what'
import { who } from './questions/who'
import { words } from './questions/words'

interface Concern {
  answers: ConcernAnswers
  actor: PersonActor | null
  choices: ConcernChoices
  t: ReturnType<typeof useTranslations<'about'>>
}
export type ConcernAsked = Asked<Concern>
export type ConcernQuestion = Question<Concern>
/** `taken` is settled before the first question. */
export type ConcernDraft = Partial<ConcernAnswers>

/** A report about another volunteer. */
export const concernReport: Journey<Concern> = {
  path: '/concern',
  texts: 'about',
  say: () => getTranslations('about'),
  questions: [what, conduct, words, seen, who, affected, help, region, tell, leaveOut, known],
  otherwise: { taken: null },
}
