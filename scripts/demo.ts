import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startDemoSink } from '@/lib/mail/demo-sink'
import { buildWhenNeeded, generateWhenNeeded } from './build-when-needed'
import { prepareDatabase } from './database'
import { demoKeys, openDataFolder } from './demo-keys'
import { startEmbedded } from './embedded-postgres'
import { runScript } from './run-script'
import { assertPortFree, serve } from './serve'
import { noteServed } from './served'
import { explain, PlainError, say } from './terminal'

/** What has been started, newest last, each with the way to end it. */
const started: (() => Promise<unknown>)[] = []
let ending: Promise<void> | undefined

/** Ends everything in the reverse order, and only once. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const stop of started.reverse())
      await stop().catch((error: unknown) => console.error(explain(error)))
    process.exit(code)
  })()
  return ending
}

/** A part that ends by itself takes the rest with it: half a demo would only confuse. */
function endWith(name: string, gone: Promise<{ expected: boolean }>) {
  void gone.then(({ expected }) => {
    if (expected || ending) return
    console.error(`\n${name} has stopped unexpectedly, so everything stops.`)
    void end(1)
  })
}

/** `npm run dev`: the same, on the sources as they change instead of on a build. */
const development = process.argv.includes('--dev')

async function main() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainError('PORT has to be a number up to 65535.')
  await assertPortFree(port)
  const data = resolve(process.env.EVENKEEL_DATA || '.data')
  openDataFolder(data)
  const { databasePassword, ...keys } = demoKeys(data)

  if (await generateWhenNeeded()) say('database client written')
  // the build needs no database, and two things at once are sooner done
  const built = development ? Promise.resolve(false) : buildWhenNeeded('.next')
  built.catch(() => undefined)

  const postgres = await startEmbedded({ dataDir: join(data, 'postgres') })
  started.push(() => postgres.stop())
  endWith('The database', postgres.gone)
  if (postgres.note) say(postgres.note)
  const { appUrl } = await prepareDatabase(postgres, {
    name: 'evenkeel',
    appPassword: databasePassword,
    demo: true,
  })
  say('database up to date')

  const mailbox = join(data, 'mail')
  // it holds sign-in codes
  mkdirSync(mailbox, { recursive: true, mode: 0o700 })
  const sink = await startDemoSink({ host: '127.0.0.1', port: 0, folder: mailbox })
  started.push(() => sink.close())

  const settings = {
    DATABASE_URL: appUrl,
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    MAIL_FROM: 'Evenkeel <evenkeel@demo.example>',
    EVENKEEL_URL: `http://127.0.0.1:${port}`,
    EVENKEEL_DEMO: '1',
    EVENKEEL_DEMO_MAILBOX: mailbox,
    ...keys,
  }
  const people = await runScript('seed.ts', settings)
  say('a small organisation is in it')

  const waiting = setInterval(() => say('building the pages (the first time takes a minute or so)'), 15_000)
  const didBuild = await built.finally(() => clearInterval(waiting))
  if (didBuild) say('pages built')

  if (ending) return
  const site = await serve({ port, settings, dist: '.next', development, onOutput: showOutput })
  if (!development) noteServed('.next')
  started.push(site.stop)
  endWith('The web server', site.gone)
  console.log(`\nready ${site.url}\n\n${people.trim()}\n\nCtrl-C stops it; the data stays in ${data}.`)
}

/** The built site's greeting is of no use here; whatever trouble comes after it is. */
function showOutput(text: string) {
  if (development || /request failed|worker:|rror/.test(text)) process.stderr.write(text)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
process.on('disconnect', () => void end(1))

main().catch((error: unknown) => {
  if (ending) return
  console.error(`\n${explain(error)}`)
  void end(1)
})
