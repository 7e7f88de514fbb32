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

/** Hands one mail to the SMTP server. Rejects when the server does not take it. */
export async function deliver(mail: Mail): Promise<void> {
  // a server that is gone is noticed before a job's patience ends
  transport ??= createTransport({ url: env().SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 })
  const message = {
    from: env().MAIL_FROM,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.at),
    // no answer from a holiday machine, which would tell a stranger's mailbox about it
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  await transport.sendMail(message).catch((error: { code?: unknown; responseCode?: unknown }) => {
    // The server's own sentence repeats the address, and a job keeps its error beside the notice of a case.
    throw new Error(
      `the mail server did not take it: ${error.code ?? 'unknown'} ${error.responseCode ?? ''}`.trim(),
    )
  })
}
