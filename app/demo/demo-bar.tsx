import { Clock, Mail, Users } from 'lucide-react'
import { getFormatter, getTranslations } from 'next-intl/server'
import { currentActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/deadlines/demo'
import { personById } from '@/lib/directory/person-by-id'

const places = [
  { href: '/sign-in', key: 'people', icon: Users },
  { href: '/demo/mailbox', key: 'mailbox', icon: Mail },
  { href: '/demo/time', key: 'time', icon: Clock },
] as const

/** short enough for one line of a phone */
const moment = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
} as const

/**
 * Demo only (the root layout checks): the current person and time, and links to switch person, read mail and
 * move time on.
 */
export async function DemoBar() {
  const [t, format, actor, at] = await Promise.all([
    getTranslations('demo.bar'),
    getFormatter(),
    currentActor(),
    now(),
  ])
  const me = actor && (await personById(actor.personId))
  return (
    <nav aria-label={t('label')} className="border-b-2 border-warm-line bg-warm text-warm-ink">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-5 px-4 text-small sm:px-8">
        <p className="min-w-0 pt-1.5 sm:pt-0">
          <span className="font-bold">{me ? t('as', { name: me.name }) : t('nobody')}</span>
          {' · '}
          <time dateTime={new Date(at).toISOString()}>{format.dateTime(new Date(at), moment)}</time>
        </p>
        <ul className="flex gap-x-5">
          {places.map(({ href, key, icon: Icon }) => (
            <li key={key}>
              <a
                href={href}
                className="inline-flex min-h-11 items-center gap-1.5 underline underline-offset-4 hover:decoration-2"
              >
                <Icon aria-hidden="true" className="size-4 flex-none" />
                {t(key)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
