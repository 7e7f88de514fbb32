import { useTranslations } from 'next-intl'
import { DateTime } from '@/app/_ui'
import type { DemoMail } from '@/lib/mail/demo-mailbox'

/** One mail as its recipient would see it; links to our own pages work. */
export function MailCard({ mail, to }: { mail: DemoMail; to: string }) {
  const t = useTranslations('demo.mailbox')
  return (
    <article className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
      <header className="flex flex-col gap-1 border-b border-line bg-sunk px-5 py-4 sm:px-7">
        <p className="flex flex-wrap justify-between gap-x-4 text-small text-ink-soft">
          <span>
            {t('to')} <strong className="text-ink">{to}</strong>
          </span>
          <DateTime at={mail.at} />
        </p>
        <h2 className="text-h3">{mail.subject}</h2>
      </header>
      <p className="own-words px-5 py-4 sm:px-7">{withLinks(mail.text.trim())}</p>
    </article>
  )
}

/** Mail is plain text. Its addresses become links by path, so that they work under any host name. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    const url = index % 2 === 1 ? URL.parse(part) : null
    return url ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that never changes
      <a key={index} href={url.pathname + url.search} className="link">
        {part}
      </a>
    ) : (
      part
    )
  })
}
