import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { type Place, placesOf } from '@/lib/cases/view/describe-workflow'
import { LinkButton, Page, Row, Section } from '../../_ui'
import { CoursePicture } from '../course-picture'
import { ConcernCourse } from './concern-course'
import { PlaceCard } from './place-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('howItWorks'))('title') }
}

const beside = [
  'assessment',
  'hearing',
  'temporaryMeasure',
  'safety',
  'hold',
  'firewall',
  'legalHold',
] as const
const besideConcern = ['text', 'identity', 'conflict', 'retaliation'] as const
const rules = ['verdict', 'end', 'silence', 'cause', 'imposed', 'heard', 'erased'] as const

/** How a case moves, drawn from the same statecharts that run it. */
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
      <Section title={t('concernTitle')} id="concern">
        <p className="max-w-[42rem] text-ink-soft">{t('concern')}</p>
        <div className="rounded-card bg-surface p-5 shadow-card sm:p-8">
          <ConcernCourse />
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
        <Places places={placesOf('slip')} />
      </Section>
      <Section title={t('besideTitle')}>
        <Beside parts={beside} />
      </Section>
      <Section title={t('concernStatesTitle')}>
        <Places places={placesOf('concern')} />
      </Section>
      <Section title={t('besideConcernTitle')}>
        <Beside parts={besideConcern} />
      </Section>
      <Row>
        <LinkButton href="/report">{t('begin')}</LinkButton>
        <LinkButton href="/concern" look="quiet">
          {t('beginAbout')}
        </LinkButton>
      </Row>
    </Page>
  )
}

function Places({ places }: { places: Place[] }) {
  return (
    <ol className="grid items-start gap-5 lg:grid-cols-2">
      {places.map((place) => (
        <li key={place.path}>
          <PlaceCard place={place} />
        </li>
      ))}
    </ol>
  )
}

function Beside({ parts }: { parts: readonly ((typeof beside)[number] | (typeof besideConcern)[number])[] }) {
  const t = useTranslations('howItWorks.beside')
  return (
    <dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {parts.map((part) => (
        <div key={part}>
          <dt className="font-bold">{t(`${part}.title`)}</dt>
          <dd className="text-ink-soft">{t(`${part}.text`)}</dd>
        </div>
      ))}
    </dl>
  )
}
