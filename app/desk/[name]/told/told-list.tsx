import { useTranslations } from 'next-intl'
import { Card, DateTime, OwnText, Stack } from '@/app/_ui'
import type { ToldView } from '@/lib/cases/model/concern-views'

/** What was told to whom, newest first: the exact text, which nobody can change any more. */
export function ToldList({ told, empty }: { told: ToldView[]; empty: string }) {
  const t = useTranslations('desk.told')
  if (told.length === 0) return <p className="text-ink-soft">{empty}</p>
  return (
    <Stack>
      {told.toReversed().map((each) => (
        <Card
          key={each.id}
          level={3}
          title={each.to === 'other' ? t('to.other', { whom: each.recipient }) : t(`to.${each.to}`)}
        >
          <p className="-mt-2 text-small text-ink-soft">
            <DateTime at={each.at} />
          </p>
          <OwnText>{each.text}</OwnText>
        </Card>
      ))}
    </Stack>
  )
}
