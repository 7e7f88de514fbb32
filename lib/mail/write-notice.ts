import { env } from '@/lib/env'
import type { CoverNotice } from '@/machines/cover/effects'
import type { Notice } from '@/machines/effects'
import { type MailText, mailText } from './mail-text'

export interface Addressee {
  /** null for a reporter known by a receipt alone */
  name: string | null
  email: string
  locale: string
  /** has cases to work on, not only their own */
  holdsOffice: boolean
}

/**
 * The text of a notice: that something waits, with links to the lists. Never a case, its name, or text that a
 * person wrote. The subject shows on a locked phone and says even less.
 */
export async function writeCaseNotice(
  to: Addressee,
  notice: Notice,
): Promise<{ subject: string; text: string }> {
  const t = await mailText(to.locale)
  const places =
    to.name === null ? (['receipt'] as const) : to.holdsOffice ? (['desk', 'my'] as const) : (['my'] as const)
  return {
    subject: t(notice === 'safety' ? 'subjectSafety' : 'subject'),
    text: letter(t, to, t(`notice.${notice}`), places),
  }
}

/** The same for cover, which is not a case. Names no meeting, because a mail may be read by others. */
export async function writeCoverNotice(
  to: Addressee,
  notice: CoverNotice,
): Promise<{ subject: string; text: string }> {
  const t = await mailText(to.locale)
  return { subject: t('subject'), text: letter(t, to, t(`cover.${notice}`), ['cover']) }
}

function letter(
  t: MailText,
  to: Addressee,
  sentence: string,
  places: readonly ('my' | 'desk' | 'cover' | 'receipt')[],
): string {
  const at = (path: string) => `${env().EVENKEEL_URL}/${path}`
  return [
    to.name === null ? t('greetingReceipt') : t('greeting', { name: to.name }),
    sentence,
    places.map((place) => t(`places.${place}`, { url: at(place) })).join('\n'),
    `${to.name === null ? t('footerReceipt') : t('footer', { url: at('account') })}\n\n${t('signature')}`,
  ].join('\n\n')
}
