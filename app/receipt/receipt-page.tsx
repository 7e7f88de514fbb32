import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DoneNotice } from '@/app/_case/done'
import { PartsNav } from '@/app/_case/parts-nav'
import { useText } from '@/app/_case/words'
import { ActForm, Button, Page, spoken } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { leave } from './actions'

const parts = ['overview', 'conversation', 'report', 'told'] as const
type Part = (typeof parts)[number]

/** The frame of the four main pages of a report: the way between them, what was just done, and the way out. */
export function ReceiptPage(props: {
  view: CaseView
  part: Part
  /** the value of `?done=` in the address */
  done: unknown
  children: ReactNode
}) {
  const t = useTranslations('receipt')
  const nav = useText('phrase', 'nav')
  const { view, part, done } = props
  const name = spoken(view.name)
  return (
    <Page
      kicker={part === 'overview' ? undefined : name}
      title={part === 'overview' ? name : t(`${part}.title`)}
      lede={part === 'overview' ? t('knownAs', { name }) : t(`${part}.lede`)}
    >
      <PartsNav
        label={nav('label')}
        look="grid grid-cols-2 sm:flex"
        parts={parts.map((each) => ({
          label: nav(each),
          href: `/receipt/case${each === 'overview' ? '' : `/${each}`}`,
          current: each === part,
        }))}
      />
      <DoneNotice kind="phrase" done={done} />
      {props.children}
      <EndVisit />
    </Page>
  )
}

/** The last thing on every page of a visit: its end. */
function EndVisit() {
  const t = useTranslations('receipt.leave')
  return (
    <ActForm action={leave} label={t('button')}>
      <div className="flex flex-col gap-3 border-t border-line pt-6">
        <Button look="quiet">{t('button')}</Button>
        <p className="text-small text-ink-soft">{t('hint')}</p>
      </div>
    </ActForm>
  )
}
