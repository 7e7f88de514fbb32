import { now } from '@/lib/deadlines/now'
import { mailText } from './mail-text'
import { deliver } from './transport'

export interface SignInCodeMail {
  to: { email: string; locale: string }
  /** eight digits */
  code: string
}

/**
 * Sends the code to type. No link, because a mail scanner that follows links would use it up. Rejects when the
 * mail server does not accept it.
 */
export async function sendSignInCode({ to, code }: SignInCodeMail): Promise<void> {
  const t = await mailText(to.locale)
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
  await deliver({
    to: to.email,
    subject: t('code.subject', { code: spaced }),
    text: [t('code.body'), `    ${spaced}`, t('code.expires'), t('code.notYou'), t('signature')].join('\n\n'),
    at: await now(),
  })
}
