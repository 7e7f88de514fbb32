import { deskTitle } from '../title'
import { AwarePage } from './aware-page'
import { ConcernOffer } from './concern-offer'
import { Offer } from './offer'
import { type CasePageProps, openCase } from './open-case'
import { Overview } from './overview'
import { TransferOffer } from './transfer-offer'

export const generateMetadata = deskTitle

const outside = ['offered', 'offeredName', 'transferOffered', 'aware']

/** One case, as the reader stands towards it: asked to take it, asked to take it over, merely aware, or inside. */
export default async function CasePage(props: CasePageProps) {
  const opened = await openCase(props)
  const { capacities, workflow } = opened.view
  if (capacities.some((each) => !outside.includes(each))) return <Overview {...opened} />
  if (capacities.includes('transferOffered')) return <TransferOffer {...opened} />
  if (!capacities.includes('offered')) return <AwarePage view={opened.view} />
  return workflow === 'concern' ? <ConcernOffer {...opened} /> : <Offer {...opened} />
}
