import { getTranslations } from 'next-intl/server'
import { Card, DateTime, OwnText, Section, Stack } from '@/app/_ui'
import { ReceiptPage } from '../../receipt-page'
import { openReport, type ReportPageProps } from '../open-report'

/** What the reporter was told, word for word, and each time that their name was opened. */
export default async function Told(props: ReportPageProps) {
  const [{ view, done }, t] = await Promise.all([openReport(props), getTranslations('receipt.told')])
  const told = view.concern?.told.filter(({ to }) => to === 'reporter') ?? []
  const identity = view.concern?.identity ?? 'none'
  return (
    <ReceiptPage view={view} part="told" done={done}>
      {told.length === 0 ? <p>{t('nothing')}</p> : null}
      <Stack>
        {told.map((each) => (
          <Card key={each.id}>
            <p className="text-small text-ink-soft">
              <DateTime at={each.at} />
            </p>
            <OwnText>{each.text}</OwnText>
          </Card>
        ))}
      </Stack>
      {identity === 'none' ? null : (
        <Section title={t('identity.title')}>
          <p>{t(`identity.${identity}`)}</p>
          {identity === 'confidential' ? <Openings openings={view.concern?.identityOpenings ?? []} /> : null}
        </Section>
      )}
    </ReceiptPage>
  )
}

/** When the sealed name was opened, and the reason that was stated. */
async function Openings({ openings }: { openings: { at: number; reason: string }[] }) {
  const t = await getTranslations('receipt.told.identity')
  if (openings.length === 0) return <p className="text-ink-soft">{t('never')}</p>
  return (
    <ul className="flex flex-col gap-3">
      {openings.map(({ at, reason }) => (
        <li key={`${at} ${reason}`} className="border-l-[3px] border-accent pl-4">
          <p className="text-small text-ink-soft">
            <DateTime at={at} />
          </p>
          <OwnText>{reason}</OwnText>
        </li>
      ))}
    </ul>
  )
}
