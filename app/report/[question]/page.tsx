import { QuestionPage, type QuestionParams, questionMetadata } from '@/app/_journey/question-page'
import { keep } from '../actions'
import { ownReport } from '../journey'
import { openReport } from '../open-report'

export const generateMetadata = (props: QuestionParams) => questionMetadata(ownReport, props)

export default async function OwnQuestionPage(props: QuestionParams) {
  return <QuestionPage {...props} journey={ownReport} asked={await openReport()} action={keep} />
}
