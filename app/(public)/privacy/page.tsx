import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Notice, Page, Section } from '../../_ui'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') }
}

const readers = ['you', 'asked', 'handler', 'next', 'second', 'left', 'central', 'directory'] as const

export default function Privacy() {
  const t = useTranslations('privacy')
  return (
    <Page title={t('title')} lede={t('lede')}>
      <Section title={t('readers.title')}>
        <dl className="divide-y divide-line rounded-card border border-line bg-surface px-5 shadow-card sm:px-7">
          {readers.map((reader) => (
            <div key={reader} className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[13rem_1fr]">
              <dt className="font-bold">{t(`readers.${reader}.who`)}</dt>
              <dd>{t(`readers.${reader}.what`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('other.title')}>
        <p>{t('other.reporter')}</p>
        <p>{t('other.respondent')}</p>
        <p>{t('other.name')}</p>
      </Section>
      <Notice title={t('firewall.title')}>{t('firewall.text')}</Notice>
      <Section title={t('locks.title')}>
        <p>{t('locks.sealed')}</p>
        <p>{t('locks.two')}</p>
        <p>{t('locks.names')}</p>
        <p>{t('locks.trail')}</p>
      </Section>
      <Section title={t('time.title')}>
        <ul className="flex list-disc flex-col gap-2 pl-6">
          <li>{t('time.draft')}</li>
          <li>{t('time.withdrawn')}</li>
          <li>{t('time.closed')}</li>
          <li>{t('time.concern')}</li>
          <li>{t('time.hold')}</li>
        </ul>
      </Section>
      <Section title={t('mail.title')}>
        <p>{t('mail.text')}</p>
      </Section>
      <Section title={t('participants.title')}>
        <p>{t('participants.text')}</p>
      </Section>
      <Section title={t('browser.title')}>
        <p>{t('browser.text')}</p>
      </Section>
      <Section title={t('limits.title')}>
        <p>{t('limits.server')}</p>
        <p>{t('limits.readers')}</p>
        <p>{t('limits.law')}</p>
      </Section>
    </Page>
  )
}
