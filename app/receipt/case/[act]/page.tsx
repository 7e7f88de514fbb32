import { TextPage } from '@/app/_case/text-page'
import { openReport, type ReportPageProps } from '../open-report'

/** A seldom act that needs only a text: a conflict of interest, retaliation, safety, a review, an end. */
export default async function Act(props: ReportPageProps & { params: Promise<{ act: string }> }) {
  const { view, reader } = await openReport(props)
  return <TextPage view={view} reader={reader} folder={(await props.params).act} />
}
