import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Section } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import { deskPath } from './desk-path'

/** Pages of acts that are not today's first thing; each stands here only while something can be done or read on it. */
export function AlsoPossible({ view }: { view: CaseView }) {
  const t = useTranslations('desk.overview')
  const open = (...events: CaseView['openEvents']) => events.some((event) => view.openEvents.includes(event))
  const links = [
    { key: 'notes', folder: 'notes', show: view.desk !== null },
    { key: 'record', folder: 'record', show: true },
    { key: 'handOn', folder: 'hand-on', show: open('handOver', 'handUp', 'stepAside', 'takeBackHandOver') },
    { key: 'hold', folder: 'pace', show: open('hold') },
    { key: 'resume', folder: 'pace', show: open('resume') },
    {
      key: 'safety',
      folder: 'safety',
      show: open('raiseSafety', 'noteSafetyAction', 'reviewSafety', 'standDownSafety'),
    },
    { key: 'close', folder: 'close', show: open('close') },
    { key: 'reopen', folder: 'close', show: open('reopen') },
  ] as const
  const count = view.desk?.notes.length ?? 0
  return (
    <Section title={t('alsoPossible')}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {links
          .filter((link) => link.show)
          .map((link) => (
            <li key={link.key} className="relative flex items-center justify-between gap-3 px-5 py-3.5">
              <div>
                <a
                  href={deskPath(view.name, link.folder)}
                  className="font-bold text-ink no-underline after:absolute after:inset-0 hover:underline"
                >
                  {t(`links.${link.key}`)}
                </a>
                <p className="text-small text-ink-soft">{t(`links.${link.key}Hint`, { count })}</p>
              </div>
              <ChevronRight aria-hidden="true" className="size-5 flex-none text-ink-soft" />
            </li>
          ))}
      </ul>
    </Section>
  )
}
