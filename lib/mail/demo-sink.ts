import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { DemoMail } from './demo-mailbox'

export interface DemoSinkOptions {
  host: '127.0.0.1'
  /** 0 lets the system choose; the result says which */
  port: number
  /** created when missing; one JSON file a mail */
  folder: string
}

export interface DemoSink {
  port: number
  /** stops listening; stored mails stay */
  close(): Promise<void>
}

/**
 * A real SMTP server that delivers into a folder, so that the demo sends its mail exactly as production does.
 * Rejects when the port is taken.
 */
export async function startDemoSink({ host, port, folder }: DemoSinkOptions): Promise<DemoSink> {
  await mkdir(folder, { recursive: true })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map((to) => to.address)
      simpleParser(stream)
        .then(async (parsed) => {
          await store(folder, {
            id: `${Date.now().toString().padStart(14, '0')}-${randomUUID()}`,
            at: (parsed.date ?? new Date()).getTime(),
            to: recipients,
            subject: parsed.subject ?? '',
            text: parsed.text ?? '',
          })
          done()
        })
        .catch(done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // a client that disconnects in the middle of a mail must not end the demo
  server.on('error', () => undefined)
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Written to a temporary file and renamed, so that a reader never sees half a mail. */
async function store(folder: string, mail: DemoMail): Promise<void> {
  const file = join(folder, `${mail.id}.json`)
  await writeFile(`${file}.part`, JSON.stringify(mail))
  await rename(`${file}.part`, file)
}
