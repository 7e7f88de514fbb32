import { useTranslations } from 'next-intl'
import { StatusPill } from '@/app/_ui'
import type { AreaView } from '@/lib/cases/model/views'
import { type Area, areas as inOrder } from '@/machines/shared/events'

/** The three areas and whether each is noted. Never a score, only open or noted. */
export function AreaPills({ areas }: { areas: Record<Area, AreaView> }) {
  const t = useTranslations('area')
  return (
    <ul className="flex flex-col gap-2">
      {inOrder.map((area) => (
        <li key={area} className="flex items-start justify-between gap-4">
          <span>{t(`${area}.label`)}</span>
          <span className="flex-none">
            <StatusPill tone={areas[area].state === 'noted' ? 'done' : 'wait'}>
              {t(`${area}.${areas[area].state}`)}
            </StatusPill>
          </span>
        </li>
      ))}
    </ul>
  )
}
