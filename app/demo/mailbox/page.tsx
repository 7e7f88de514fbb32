import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button, Card, Page, Row, SelectField } from '@/app/_ui'
import { listPeople } from '@/lib/directory/list-people'
import { isDemo } from '@/lib/env'
import { demoMailbox } from '@/lib/mail/demo-mailbox'
import { MailCard } from './mail-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo.mailbox'))('title') }
}

export default async function MailboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  // a layout and its page render in parallel: the page checks for itself, so that nothing is read
  if (!isDemo()) notFound()
  const [{ to }, t, people] = await Promise.all([searchParams, getTranslations('demo.mailbox'), listPeople()])
  const person = people.find((each) => each.id === to)
  const mails = await demoMailbox(person?.email)
  const names = new Map(people.map((each) => [each.email, each.name]))

  return (
    <Page title={t('title')} lede={t('lede')}>
      <form method="get" className="flex flex-col gap-3 sm:flex-row sm:items-end">
        <div className="min-w-0 flex-1">
          <SelectField
            name="to"
            label={t('whose')}
            empty={t('all')}
            options={people.map((each) => ({ value: each.id, label: each.name }))}
            defaultValue={person?.id}
          />
        </div>
        <Row>
          <Button look="quiet">{t('filter')}</Button>
        </Row>
      </form>
      <p className="font-bold">{t('inbox', { count: mails.length })}</p>
      {mails.length === 0 ? (
        <Card tone="sunk">
          <p>{t('empty')}</p>
        </Card>
      ) : null}
      {mails.slice(0, mostShown).map((mail) => (
        <MailCard
          key={mail.id}
          mail={mail}
          to={mail.to.map((address) => names.get(address) ?? address).join(', ')}
        />
      ))}
    </Page>
  )
}

/** more than a visitor reads; keeps a demo that ran for weeks quick */
const mostShown = 100
