import { useTranslations } from 'next-intl'
import type { WaitingView } from '@/lib/outcomes/views'

/** One row for each office: how many reports wait there, and for how long. */
export function WaitingTable({ waiting }: { waiting: WaitingView[] }) {
  const t = useTranslations('office.waiting')
  if (waiting.length === 0) return <p>{t('nothing')}</p>
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className="py-2 pr-3 align-bottom">
            {t('office')}
          </th>
          <th scope="col" className="px-2 py-2 align-bottom">
            {t('count')}
          </th>
          <th scope="col" className="py-2 pl-2 align-bottom">
            {t('longest')}
          </th>
        </tr>
      </thead>
      <tbody>
        {waiting.map((line) => (
          <tr key={line.office} className="border-b border-line">
            <th scope="row" className="py-2 pr-3 font-normal">
              {line.office}
            </th>
            <td className="px-2 py-2">{line.count ?? t('fewer')}</td>
            <td className="py-2 pl-2">{t(`band.${line.longest}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
