import { QuestionPage, type QuestionParams, questionMetadata } from '@/app/_journey/question-page'
import { keep } from '../actions'
import { concernReport } from '../journey'
import { openBegun } from '../visit'

export const generateMetadata = (props: QuestionParams) => questionMetadata(concernReport, props)

export default async function ConcernQuestionPage(props: QuestionParams) {
  return <QuestionPage {...props} journey={concernReport} asked={await openBegun()} action={keep} />
}
