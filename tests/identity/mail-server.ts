import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  to: string[]
  subject: string
  text: string
  source: ParsedMail
}

export interface MailServer {
  /** everything received so far, in order */
  mails: ReceivedMail[]
  /** the next mail to this address that no call has waited for yet */
  next(to: string): Promise<ReceivedMail>
  /** while true, mails are refused as by a server that is out of order */
  refuses: boolean
  close(): Promise<void>
}

/** A real SMTP server; the process sends to it from now on, so start it before `env()` is first read. */
export async function startMailServer(): Promise<MailServer> {
  const unread: ReceivedMail[] = []
  const readers: { to: string; give: (mail: ReceivedMail) => void }[] = []
  const hand = (mail: ReceivedMail) => {
    const at = readers.findIndex((reader) => mail.to.includes(reader.to))
    if (at < 0) unread.push(mail)
    else readers.splice(at, 1)[0]?.give(mail)
  }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      simpleParser(stream).then((source) => {
        if (server.refuses) return done(new Error('out of order'))
        const to = session.envelope.rcptTo.map((each) => each.address)
        const mail = { to, subject: source.subject ?? '', text: source.text ?? '', source }
        server.mails.push(mail)
        hand(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  const address = smtp.server.address()
  if (!address || typeof address === 'string') throw new Error('the mail server has no port')
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`

  const server: MailServer = {
    mails: [],
    refuses: false,
    next(to) {
      const at = unread.findIndex((mail) => mail.to.includes(to))
      const [mail] = at < 0 ? [] : unread.splice(at, 1)
      return mail
        ? Promise.resolve(mail)
        : new Promise((give) => {
            readers.push({ to, give })
          })
    },
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
  return server
}
