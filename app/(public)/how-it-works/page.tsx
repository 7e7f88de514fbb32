import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { slipPlaces } from '@/lib/cases/describe-workflow'
import { LinkButton, Page, Section } from '../../_ui'
import { CoursePicture } from '../course-picture'
import { PlaceCard } from './place-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('howItWorks'))('title') }
}

const beside = ['assessment', 'hearing', 'interim', 'safety', 'pace', 'legalHold'] as const
const rules = ['verdict', 'end', 'silence', 'cause', 'imposed', 'heard', 'erased'] as const

/** How a case moves, drawn from the statechart that moves it. */
export default function HowItWorks() {
  const t = useTranslations('howItWorks')
  return (
    <Page title={t('title')} lede={t('lede')} width="wide">
      <Section title={t('courseTitle')}>
        <p className="max-w-[42rem] text-ink-soft">{t('course')}</p>
        <div className="rounded-card bg-surface p-5 shadow-card sm:p-8">
          <CoursePicture />
        </div>
      </Section>
      <Section title={t('rulesTitle')}>
        <ul className="grid gap-x-10 gap-y-3 sm:grid-cols-2">
          {rules.map((rule) => (
            <li key={rule} className="border-l-[3px] border-accent pl-4">
              {t(`rules.${rule}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('statesTitle')}>
        <ol className="grid items-start gap-5 lg:grid-cols-2">
          {slipPlaces().map((place) => (
            <li key={place.path}>
              <PlaceCard place={place} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('besideTitle')}>
        <dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
          {beside.map((part) => (
            <div key={part}>
              <dt className="font-bold">{t(`beside.${part}.title`)}</dt>
              <dd className="text-ink-soft">{t(`beside.${part}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <LinkButton href="/report">{t('begin')}</LinkButton>
    </Page>
  )
}
