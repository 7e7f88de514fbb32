import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { wayIn } from '@/app/_journey/journey'
import { Started } from '@/app/_journey/started'
import { currentActor } from '@/lib/auth/current-actor'
import { readDraft } from '@/lib/cases/submit/drafts'
import { Card, CrisisHelpNear, LinkButton, Notice, Page, TextLink } from '../_ui'
import { discard } from './actions'
import { ownReport } from './journey'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') }
}

/** Before a word is written: what sending does, what it does not, and the firewall with its exceptions. */
export default async function ReportStart() {
  const actor = await currentActor()
  const [t, about, draft] = await Promise.all([
    getTranslations('report'),
    getTranslations('about.fromReport'),
    actor ? readDraft(actor) : null,
  ])
  const started = draft && Object.keys(draft).length > 0 ? draft : null
  return (
    <Page title={t('title')} lede={t('start.lede')}>
      <p>
        {about('text')} <TextLink href="/concern">{about('link')}</TextLink>
      </p>
      {started ? <Started texts="report" next={wayIn(ownReport, started)} discard={discard} /> : null}
      <div className="flex flex-col gap-1 border-l-[5px] border-accent pl-5">
        <p className="text-lede font-bold">{t('start.promise')}</p>
        <p>{t('start.promiseMore')}</p>
      </div>
      <Card title={t('start.firewallTitle')}>
        <p>{t('start.firewall')}</p>
        <ul className="flex list-disc flex-col gap-2 pl-6">
          <li>{t('start.exceptions.harm')}</li>
          <li>{t('start.exceptions.duty')}</li>
          <li>{t('start.exceptions.serious')}</li>
        </ul>
        <p>{t('start.told')}</p>
      </Card>
      <div className="grid gap-4 sm:grid-cols-2">
        <Card tone="sunk" title={t('start.medicationTitle')} level={3}>
          <p>{t('start.medication')}</p>
        </Card>
        <Card tone="sunk" title={t('start.namesTitle')} level={3}>
          <p>{t('start.names')}</p>
        </Card>
      </div>
      {started ? null : (
        <div className="flex flex-col gap-3">
          <LinkButton href="/report/what">{t(actor ? 'start.begin' : 'start.signIn')}</LinkButton>
          <p className="text-small text-ink-soft">{actor ? t('saved') : t('start.signInHint')}</p>
        </div>
      )}
      <Notice title={t('start.coverTitle')}>
        <p>{t('start.cover')}</p>
        <p>
          <a href="/cover" className="link inline-flex min-h-11 items-center">
            {t('start.coverLink')}
          </a>
        </p>
      </Notice>
      <CrisisHelpNear timeZone={actor?.timeZone ?? null} slip />
    </Page>
  )
}
