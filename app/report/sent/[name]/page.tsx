import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/current-actor'
import { readCase } from '@/lib/cases/view/read-case'
import { Card, CrisisHelpNear, DateTime, LinkButton, Page, Row } from '../../../_ui'
import { spoken } from '../../../_ui/code-name'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') }
}

/** It has gone, or waits until morning: what happens next, who was asked, and by when. */
export default async function Sent({ params }: { params: Promise<{ name: string }> }) {
  const actor = await requireActor()
  const [t, matter] = await Promise.all([
    getTranslations('report.sent'),
    params.then(({ name }) => readCase(actor, name)),
  ])
  // those who are asked see the case too, and this page is not theirs
  if (!matter?.capacities.includes('subject')) notFound()
  const { where } = matter
  const held = where.deadline === 'sendHeldReport' && where.by !== null
  const when = () => (where.by === null ? '' : <DateTime at={where.by} />)
  return (
    <Page title={t(held ? 'titleHeld' : 'title')} lede={t('thanks')}>
      <Card title={t('nextTitle')}>
        {held ? <p>{t.rich('held', { when })}</p> : null}
        {where.waitsForPeople.length > 0 && !held ? (
          <div>
            <p>{t('asked')}</p>
            <ul className="mt-1 list-disc pl-6">
              {where.waitsForPeople.map((person) => (
                <li key={`${person.name} ${person.office}`}>
                  <span className="font-bold">{person.name}</span>
                  {person.office ? <span className="text-ink-soft"> · {person.office}</span> : null}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <p>{t('then')}</p>
        {where.by !== null && !held ? <p>{t.rich('by', { when })}</p> : null}
      </Card>
      <Card tone="accent">
        <p>
          {t('called')} <strong className="text-h3 whitespace-nowrap">{spoken(matter.name)}</strong>
        </p>
        <p>{t('calledMore')}</p>
      </Card>
      <Row>
        <LinkButton href={`/my/${matter.name}`}>{t('goTo')}</LinkButton>
        <LinkButton href="/cover" look="quiet">
          {t('cover')}
        </LinkButton>
      </Row>
      <p className="text-lede text-ink-soft">{t('done')}</p>
      <CrisisHelpNear timeZone={actor.timeZone} slip />
    </Page>
  )
}
