import { getFormatter, getTranslations } from 'next-intl/server'
import { named } from '@/app/_case/named'
import { Card, DateTime, Section, Stack } from '@/app/_ui'
import type { AccessView } from '@/lib/cases/model/views'
import { MatterPage } from '../matter-page'
import { type MatterPageProps, openMatter } from '../open-matter'

/** Who can see what of this case, since when, and when they first opened the text. */
export default async function Access(props: MatterPageProps) {
  const [{ view, reader, done }, t] = await Promise.all([openMatter(props), getTranslations('my.access')])
  const rows = view.access ?? []
  const now = rows.filter((row) => row.until === null)
  const before = rows.filter((row) => row.until !== null)
  return (
    <MatterPage view={view} reader={reader} part="access" done={done}>
      {view.access ? null : <p>{t('none')}</p>}
      {now.length > 0 ? (
        <Section title={t('now')}>
          <People rows={now} />
        </Section>
      ) : null}
      {before.length > 0 ? (
        <Section title={t('before')}>
          <People rows={before} />
        </Section>
      ) : null}
      {view.access ? <p className="text-ink-soft">{t('note')}</p> : null}
    </MatterPage>
  )
}

function People({ rows }: { rows: AccessView[] }) {
  return (
    <Stack as="ul">
      {rows.map((row) => (
        <li key={`${row.person.name} ${row.capacity} ${row.since}`}>
          <Person row={row} />
        </li>
      ))}
    </Stack>
  )
}

async function Person({ row }: { row: AccessView }) {
  const [t, ui, capacity, format] = await Promise.all([
    getTranslations('my.access'),
    getTranslations('ui'),
    getTranslations('capacity'),
    getFormatter(),
  ])
  const words = row.parts.filter((part) => part !== 'case').map((part) => t(`parts.${part}`))
  return (
    <Card tone={row.until === null ? 'plain' : 'sunk'}>
      <div className="flex flex-col gap-1">
        <p className="font-bold">{row.person.isMe ? ui('you') : named(row.person)}</p>
        <p>{row.person.isMe ? capacity(`${row.capacity}.you`) : capacity(`${row.capacity}.label`)}</p>
        <p>{words.length > 0 ? t('sees', { parts: format.list(words) }) : t('noText')}</p>
        <p className="text-small text-ink-soft">
          {t.rich('since', { when: () => <DateTime at={row.since} /> })}
          {row.until === null ? null : (
            <>
              {' · '}
              {t.rich('until', { when: () => <DateTime at={row.until ?? 0} /> })}
            </>
          )}
        </p>
        {row.person.isMe || words.length === 0 ? null : (
          <p className="text-small text-ink-soft">
            {row.firstRead === null
              ? t('notRead')
              : t.rich('firstRead', { when: () => <DateTime at={row.firstRead ?? 0} /> })}
          </p>
        )}
      </div>
    </Card>
  )
}
