import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui'
import type { DoneKey } from './done'

/** Says, where a person was led to, that what they did has been done. Read out by screen readers when it appears. */
export function DoneNotice({ done }: { done: DoneKey | null }) {
  const t = useTranslations('my.done')
  return (
    <div role="status" className="empty:hidden">
      {done ? <Notice>{t(done)}</Notice> : null}
    </div>
  )
}
