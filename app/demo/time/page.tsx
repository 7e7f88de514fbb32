import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Card, DateTime, Page, Row, SummaryList } from '@/app/_ui'
import { nextDue, now } from '@/lib/deadlines/demo'
import { isDemo } from '@/lib/env'
import { moveOn } from './actions'
import { steps } from './steps'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo.time'))('title') }
}

export default async function TimePage() {
  if (!isDemo()) notFound()
  const [t, at, due] = await Promise.all([getTranslations('demo.time'), now(), nextDue()])
  return (
    <Page title={t('title')} lede={t('lede')}>
      <SummaryList
        rows={[
          { label: t('now'), value: <DateTime at={at} style="dayTime" /> },
          { label: t('nextDue'), value: due === null ? t('nothingDue') : <DateTime at={due} /> },
        ]}
      />
      <Card>
        <ActForm action={moveOn} doneText={t('moved')}>
          {due === null ? null : (
            <Row>
              <Button name="step" value="nextDue">
                {t('toNext')}
              </Button>
            </Row>
          )}
          <p className="font-bold">{t('by')}</p>
          <div className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
            {steps.map((step) => (
              <Button key={step.name} look="quiet" name="step" value={step.name}>
                {t(step.unit, { count: step.count })}
              </Button>
            ))}
          </div>
        </ActForm>
      </Card>
    </Page>
  )
}
