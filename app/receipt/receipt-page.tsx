import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActForm, Button, Notice, Page, spoken } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { leave } from './actions'
import type { DoneKey } from './done'

const parts = { overview: '', conversation: '/conversation', report: '/report', told: '/told' } as const
type Part = keyof typeof parts

/** The frame of the four main pages of a report: the way between them, what was just done, and the way out. */
export function ReceiptPage(props: {
  view: CaseView
  part: Part
  done: DoneKey | null
  children: ReactNode
}) {
  const t = useTranslations('receipt')
  const { view, part, done } = props
  const name = spoken(view.name)
  return (
    <Page
      kicker={part === 'overview' ? undefined : name}
      title={part === 'overview' ? name : t(`${part}.title`)}
      lede={part === 'overview' ? t('knownAs', { name }) : t(`${part}.lede`)}
    >
      <nav
        aria-label={t('nav.label')}
        className="-mt-2 grid grid-cols-2 gap-1 rounded-card bg-sunk p-1 sm:flex"
      >
        {(Object.keys(parts) as Part[]).map((each) => (
          <a
            key={each}
            href={`/receipt/case${parts[each]}`}
            aria-current={each === part ? 'page' : undefined}
            className="inline-flex min-h-11 flex-1 items-center justify-center rounded-card px-2 text-center text-ink-soft hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:font-bold aria-[current=page]:text-ink aria-[current=page]:shadow-card"
          >
            {t(`nav.${each}`)}
          </a>
        ))}
      </nav>
      <div role="status" className="empty:hidden">
        {done ? <Notice>{t(`done.${done}`)}</Notice> : null}
      </div>
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
