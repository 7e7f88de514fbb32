import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'

export interface Mail {
  /** one address */
  to: string
  subject: string
  /** plain text; our mails have no pictures, no tracking and no markup */
  text: string
  /** domain time, milliseconds since the epoch */
  at: number
}

let transport: Transporter | undefined

/** Sends one mail through the SMTP server. Rejects when the server does not accept it. */
export async function deliver(mail: Mail): Promise<void> {
  // a dead server is noticed before the job times out
  transport ??= createTransport({ url: env().SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 })
  const message = {
    from: env().MAIL_FROM,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.at),
    // asks for no automatic replies, which would tell a stranger's mailbox about this mail
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  await transport.sendMail(message).catch((error: { code?: unknown; responseCode?: unknown }) => {
    // the server's own message repeats the address, and a job stores its error beside the notice of a case
    throw new Error(
      `the mail server did not take it: ${error.code ?? 'unknown'} ${error.responseCode ?? ''}`.trim(),
    )
  })
}
