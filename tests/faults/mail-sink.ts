import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface MailSink {
  /** recipients, one for each accepted mail, in order */
  taken: string[]
  /** mails that have arrived and have not been answered */
  held(): number
  /** from now on mails are only held */
  hold(): void
  /** accepts the mails held, and later ones again */
  take(): void
  /** refuses the mails held, as when a connection breaks; accepts later ones again */
  drop(): void
  close(): Promise<void>
}

/** A real SMTP server that can hold its answer back, so that a sender can be stopped in the middle of a mail. */
export async function startMailSink(): Promise<MailSink> {
  let holding = false
  let waiting: ((yes: boolean) => void)[] = []
  const answer = (yes: boolean) => {
    for (const one of waiting) one(yes)
    waiting = []
    holding = false
  }
  const taken: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      buffer(stream).then(() => {
        const reply = (yes: boolean) => {
          if (!yes) return done(new Error('the line broke'))
          taken.push(...session.envelope.rcptTo.map((to) => to.address.split('@')[0] ?? ''))
          done()
        }
        if (holding) waiting.push(reply)
        else reply(true)
      }, done)
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  // a killed sender disconnects in the middle
  smtp.on('error', () => undefined)
  const address = smtp.server.address()
  if (!address || typeof address === 'string') throw new Error('the mail sink has no port')
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`
  return {
    taken,
    held: () => waiting.length,
    hold: () => {
      holding = true
    },
    take: () => answer(true),
    drop: () => answer(false),
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
}
