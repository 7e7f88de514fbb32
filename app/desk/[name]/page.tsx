import { deskTitle } from '../title'
import { AwarePage } from './aware-page'
import { HandOverOffer } from './hand-over-offer'
import { Offer } from './offer'
import { type CasePageProps, openCase } from './open-case'
import { Overview } from './overview'

export const generateMetadata = deskTitle

/** One case, as the reader stands towards it: asked to take it, asked to take it over, merely aware, or inside. */
export default async function CasePage(props: CasePageProps) {
  const opened = await openCase(props)
  const { capacities } = opened.view
  const inside = capacities.some((each) => !['offered', 'handOverOffered', 'aware'].includes(each))
  if (inside) return <Overview {...opened} />
  if (capacities.includes('handOverOffered')) return <HandOverOffer {...opened} />
  if (capacities.includes('offered')) return <Offer {...opened} />
  return <AwarePage view={opened.view} />
}
