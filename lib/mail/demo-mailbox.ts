import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from '@/lib/env'

const demoMail = z.object({
  /** sorts by arrival */
  id: z.string(),
  /** the mail's own date: domain time, milliseconds since the epoch */
  at: z.number(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
})
export type DemoMail = z.infer<typeof demoMail>

/**
 * The demo's mails, newest first; empty when none was sent yet.
 * @param to only those to this address
 */
export async function demoMailbox(to?: string): Promise<DemoMail[]> {
  const folder = env().EVENKEEL_DEMO_MAILBOX
  if (!folder) return []
  const files = await readdir(folder).catch(() => [])
  const newest = files
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
  const mails = await Promise.all(
    newest.map(async (name) => demoMail.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
  return to ? mails.filter((mail) => mail.to.includes(to)) : mails
}
