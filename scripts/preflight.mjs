// Runs on whatever Node starts it, with nothing installed: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inModules = (path) => join(root, 'node_modules', path)
const startedAt = Date.now()

/** One line of progress, with the seconds since the command began. */
export function say(text) {
  console.log(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s  ${text}`)
}

/** Ends with a sentence a person can act on. */
export function giveUp(text) {
  console.error(`\n${text}`)
  process.exit(1)
}

/** Installs what the lock file names, unless exactly that is there already. */
export async function installIfNeeded() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    giveUp(
      `This needs Node 20 or newer to begin with (it brings its own Node 24); here is ${process.version}.`,
    )
  if (installed()) return
  say('installing packages (the first time takes a minute or two)')
  // Exactly the versions of the lock file. Not `npm ci`: it refuses a lock file without the packages of every other
  // platform, which not every registry serves. NODE_ENV=production would leave out what builds and tests.
  const { code, output } = await npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) giveUp(`npm install did not succeed:\n\n${output}`)
}

/**
 * Runs a TypeScript file of this folder on the project's own Node, which answers for everything from then on:
 * signals are passed to it, and this process ends as it ends.
 */
export function continueWith(script, args = process.argv.slice(2)) {
  const node = projectNode()
  const child = spawn(node, ['--import', 'tsx', join(root, 'scripts', script), ...args], {
    cwd: root,
    // the channel tells the other side when this process is gone
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${inModules('.bin')}:${process.env.PATH ?? ''}`,
      EVENKEEL_STARTED_AT: String(startedAt),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => giveUp(`Could not start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

/** npm's own note of what is in `node_modules`, held against the lock file. */
function installed() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(inModules('.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
    )
  } catch {
    return false
  }
}

async function npm(args) {
  // inside `npm run` this names the npm in use, which need not be on the PATH
  const own = process.env.npm_execpath
  const [command, before] = own && /\.c?js$/.test(own) ? [process.execPath, [own]] : ['npm', []]
  if (command === 'npm' && spawnSync('npm', ['--version']).error)
    giveUp('npm was not found. It comes with Node: https://nodejs.org')
  const child = spawn(command, [...before, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const progress = setInterval(() => say('  still installing'), 15_000)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(progress)
  return { code, output }
}

/** The Node 24 that npm put beside the other packages; else the one that runs this, when it is new enough. */
function projectNode() {
  const own = inModules('.bin/node')
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return giveUp(
    `Node 24 could not be installed for this machine (${process.platform} ${process.arch}), and here is ${process.version}.\nPlease install Node 24 from https://nodejs.org and try again.`,
  )
}
