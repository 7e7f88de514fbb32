import { Overview } from '@/app/_case/overview'
import { CrisisHelpNear } from '@/app/_ui'
import { ReceiptPage } from '../receipt-page'
import { openReport, type ReportPageProps } from './open-report'

/** A report at a glance. */
export default async function ReceiptCase(props: ReportPageProps) {
  const { view, reader, done } = await openReport(props)
  return (
    <ReceiptPage view={view} part="overview" done={done}>
      <Overview view={view} reader={reader} />
      <CrisisHelpNear timeZone={reader.timeZone} slip={view.workflow === 'slip'} />
    </ReceiptPage>
  )
}
