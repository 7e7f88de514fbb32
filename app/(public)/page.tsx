import { ArrowRight, LifeBuoy, MessageCircleHeart, MessageCircleWarning, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Row, TextLink } from '../_ui'
import { CoursePicture } from './course-picture'
import { Harbour } from './harbour'

const promises = ['role', 'readers', 'people', 'silence', 'back', 'end'] as const

export default function FrontDoor() {
  const t = useTranslations('front')
  const about = useTranslations('about.door')
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-14 px-4 pt-6 sm:gap-20 sm:px-8 sm:pt-12">
      <div className="grid items-center gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-14">
        <div className="flex flex-col gap-5">
          <h1 className="text-[clamp(2.1rem,1.5rem+2.8vw,3.4rem)] leading-[1.08]">{t('title')}</h1>
          <p className="max-w-[34rem] text-lede text-ink-soft">{t('lede')}</p>
        </div>
        <div className="order-last lg:order-none">
          <Harbour />
        </div>
        <nav aria-label={t('doors.label')} className="grid gap-4 sm:grid-cols-2 lg:col-span-2">
          <EntryCard href="/report" title={t('doors.report.title')} text={t('doors.report.text')} main>
            <MessageCircleHeart aria-hidden="true" className="size-8" />
          </EntryCard>
          <EntryCard href="/concern" title={about('title')} text={about('text')}>
            <MessageCircleWarning aria-hidden="true" className="size-8" />
          </EntryCard>
          <EntryCard href="/cover" title={t('doors.cover.title')} text={t('doors.cover.text')}>
            <UsersRound aria-hidden="true" className="size-8" />
          </EntryCard>
          <EntryCard href="/help" title={t('doors.help.title')} text={t('doors.help.text')}>
            <LifeBuoy aria-hidden="true" className="size-8" />
          </EntryCard>
          <TextLink href="/receipt" className="inline-flex min-h-11 items-center sm:col-span-2">
            {about('back')}
          </TextLink>
        </nav>
      </div>

      <section className="flex flex-col gap-6">
        <h2 className="text-h2">{t('promises.title')}</h2>
        <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
          {promises.map((promise) => (
            <li key={promise} className="border-t-[3px] border-accent pt-3">
              <p className="font-bold">{t(`promises.${promise}.title`)}</p>
              <p className="text-ink-soft">{t(`promises.${promise}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>

      <section className="flex flex-col gap-6 rounded-card bg-surface p-5 shadow-card sm:p-10">
        <div className="flex flex-col gap-2">
          <h2 className="text-h2">{t('path.title')}</h2>
          <p className="text-ink-soft">{t('path.lede')}</p>
        </div>
        <CoursePicture />
        <Row>
          <TextLink href="/how-it-works" className="inline-flex min-h-11 items-center">
            {t('path.more')}
          </TextLink>
          <TextLink href="/privacy" className="inline-flex min-h-11 items-center">
            {t('path.privacy')}
          </TextLink>
        </Row>
      </section>

      <section className="mx-auto flex max-w-[40rem] flex-col gap-3 text-center">
        <h2 className="text-h2">{t('words.title')}</h2>
        <p className="text-lede text-ink-soft">{t('words.text')}</p>
      </section>
    </div>
  )
}

function EntryCard(props: {
  href: string
  title: string
  text: string
  main?: boolean
  children: ReactNode
}) {
  const look = props.main
    ? 'bg-accent text-on-accent hover:bg-accent-strong'
    : 'border-2 border-line bg-surface text-ink hover:border-accent'
  return (
    <a
      href={props.href}
      className={`flex flex-col gap-3 rounded-card p-6 focus-visible:rounded-card motion-safe:transition-colors ${look}`}
    >
      {props.children}
      <span className="flex items-center justify-between gap-3 text-[1.35rem] leading-tight font-bold text-balance">
        {props.title}
        <ArrowRight aria-hidden="true" className="size-6 flex-none" />
      </span>
      <span>{props.text}</span>
    </a>
  )
}
