import { useTranslations } from 'next-intl'
import { Page } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { ConcernOffer } from './concern-offer'
import { Offer, TransferOffer } from './offer'
import { type CasePageProps, openCase } from './open-case'
import { Overview } from './overview'

const outside = ['offered', 'offeredName', 'transferOffered', 'aware']

/** One case by the reader's capacity: asked to accept it, asked to take it over, only aware, or with access. */
export default async function CasePage(props: CasePageProps) {
  const opened = await openCase(props)
  const { capacities, workflow } = opened.view
  if (capacities.some((each) => !outside.includes(each))) return <Overview {...opened} />
  if (capacities.includes('transferOffered')) return <TransferOffer {...opened} />
  if (!capacities.includes('offered')) return <AwarePage view={opened.view} />
  return workflow === 'concern' ? <ConcernOffer {...opened} /> : <Offer {...opened} />
}

/** For an office that may only know that a case waits elsewhere, or that a person may be in danger. */
function AwarePage({ view }: { view: CaseView }) {
  const t = useTranslations('desk')
  const concern = view.where.safety === 'raised' || view.where.safety === 'actionTaken'
  const what = concern ? 'safety' : view.workflow === 'concern' ? 'concern' : null
  return (
    <Page
      title={t(what ? `aware.${what}Title` : 'aware.title')}
      back={{ href: '/desk', label: t('case.back') }}
    >
      <p>{t(what ? `aware.${what}Body` : 'aware.body')}</p>
    </Page>
  )
}
