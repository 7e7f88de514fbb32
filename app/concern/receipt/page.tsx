import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Card, LinkButton, Notice, Page } from '@/app/_ui'
import { readVisit } from '../visit'
import { CopyPhrase } from './copy-phrase'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('receipt.title') }
}

/** The recovery phrase is shown until the reporter has typed two of its words, and never again. */
export default async function Receipt() {
  const [t, visit] = await Promise.all([getTranslations('about.receipt'), readVisit()])
  if (!visit?.draft.sent) redirect('/concern')
  const words = visit.draft.receipt
  if (!words) redirect('/concern/done')
  const whose = visit.draft.answers.taken ? 'taken' : 'own'
  return (
    <Page title={t('title')} lede={t(`${whose}.lede`)}>
      <section
        aria-label={t('label')}
        className="rounded-card border-[3px] border-accent bg-surface p-5 shadow-card sm:p-8 print:shadow-none"
      >
        <ol className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4 sm:gap-x-8">
          {words.map((word, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice, and the order never changes
              key={index}
              className="flex items-baseline gap-2 text-[1.15rem] leading-relaxed font-bold sm:text-[1.35rem]"
            >
              <span className="w-4 flex-none text-right text-small font-normal text-ink-soft">
                {index + 1}
              </span>
              <span className="select-all">{word}</span>
            </li>
          ))}
        </ol>
        <div className="mt-5 flex flex-col gap-4 border-t border-line pt-4">
          <p>{t('where')}</p>
          <CopyPhrase words={words.join(' ')} copy={t('copy')} copied={t('copied')} print={t('print')} />
        </div>
      </section>
      <Notice tone="warn" title={t('only.title')}>
        {t(`${whose}.only`)}
      </Notice>
      <Card title={t(`${whose}.keep`)} tone="sunk">
        <ul className="flex list-disc flex-col gap-2 pl-6">
          {(['paper', 'apart', 'shared'] as const).map((way) => (
            <li key={way}>{t(`keep.${way}`)}</li>
          ))}
        </ul>
      </Card>
      <div className="flex flex-col gap-3 print:hidden">
        <p>{t('next')}</p>
        <LinkButton href="/concern/receipt/again">{t(`${whose}.kept`)}</LinkButton>
      </div>
    </Page>
  )
}
