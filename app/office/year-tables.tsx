import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/_ui'
import type { Count, OutcomesView, YearOutcomes } from '@/lib/outcomes/views'
import { columnsOf } from './columns-of'
import { CountTable } from './count-table'

/** One year: its cases by kind of concern, and how often each measure was part of a decision. */
export async function YearTables(props: { year: YearOutcomes } & Pick<OutcomesView, 'matters' | 'measures'>) {
  const { year, matters, measures } = props
  const [t, measure] = await Promise.all([getTranslations('office'), getTranslations('measure')])
  const cases = columnsOf(
    year.quarters,
    year.cases.quarters.map(all),
    year.cases.year && all(year.cases.year),
  )
  const decided = columnsOf(year.quarters, year.decided.quarters, year.decided.year)
  const heading = (quarter: string | null) =>
    quarter === null ? t('wholeYear') : t('quarter', { number: quarter.slice(-1) })
  if (cases.length === 0)
    return (
      <Card title={String(year.year)} level={3}>
        <p>{t('tooFew')}</p>
      </Card>
    )
  const total = matters.length
  return (
    <Card title={String(year.year)} level={3}>
      <CountTable
        caption={t('byMatter')}
        columns={cases.map((column) => heading(column.quarter))}
        rows={[
          ...matters.map((matter, row) => ({
            label: t(`matter.${matter}`),
            counts: cases.map((column) => column.counts[row] ?? null),
          })),
          {
            label: t('total'),
            counts: cases.map((column) => column.counts[total] ?? null),
            strong: true,
          },
        ]}
      />
      {decided.length > 0 ? (
        <>
          <CountTable
            caption={t('byMeasure')}
            columns={decided.map((column) => heading(column.quarter))}
            rows={measures
              .map((id, row) => ({
                label: measure(`${id}.label`),
                counts: decided.map((column) => column.counts[row] ?? null),
              }))
              .filter((row) => row.counts.some((count) => count !== null))}
          />
          <p className="text-small text-ink-soft">{t('measuresHint')}</p>
        </>
      ) : (
        <p className="text-ink-soft">{t('measuresTooFew')}</p>
      )}
    </Card>
  )
}

const all = ({ cells, total }: { cells: Count[]; total: Count }): Count[] => [...cells, total]
