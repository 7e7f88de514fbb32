import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { NextCard } from './next-card'
import type { Reader } from './reader'
import { SecondaryActions } from './secondary-actions'
import { SoFar } from './timeline'
import { WhereCard } from './where-card'
import { useText } from './words'

/**
 * A case at a glance for the people it concerns: what overshadows everything, what they can do now, where it is, why,
 * who acts next and by when, what happened so far. The children are further notices.
 */
export function Overview(props: { view: CaseView; reader: Reader; children?: ReactNode }) {
  const { view, reader } = props
  const t = useTranslations('case.where.safety')
  const where = useText(reader.kind, 'where')
  const { safety, hold } = view.where
  return (
    <>
      {safety === 'raised' || safety === 'actionTaken' ? (
        <Notice tone="safety" title={t('title')}>
          {t('body')}
        </Notice>
      ) : null}
      {hold === 'onHold' ? <Notice>{where('onHold')}</Notice> : null}
      {props.children}
      <NextCard view={view} reader={reader} />
      <WhereCard view={view} reader={reader} />
      <SoFar view={view} kind={reader.kind} />
      <SecondaryActions view={view} reader={reader} />
    </>
  )
}
