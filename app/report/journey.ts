import type { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Asked, Journey, Question } from '@/app/_journey/journey'
import type { ReportChoices, SlipAnswers } from '@/lib/cases/model/views'
import type { PersonActor } from '@/lib/policy'
import { meetings } from './questions/meetings'
import { silence } from './questions/silence'
import { tell } from './questions/tell'
import { what } from './questions/what'
import { when } from './questions/when'
import { words } from './questions/words'

interface Own {
  answers: SlipAnswers
  actor: PersonActor
  choices: ReportChoices
  t: ReturnType<typeof useTranslations<'report'>>
}
export type OwnAsked = Asked<Own>
export type OwnQuestion = Question<Own>

/** A volunteer's report about themselves. */
export const ownReport: Journey<Own> = {
  path: '/report',
  texts: 'report',
  say: () => getTranslations('report'),
  questions: [what, words, meetings, tell, silence, when],
}
