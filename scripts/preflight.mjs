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

/** The Node that is installed beside the packages where the machine's own is older than `engines` in package.json. */
const node = { major: 24, version: '24.21.0' }

/** Whether the Node that runs this will do; `npm ci` takes it away when it is the one beside the packages. */
const fits = () => Number(process.versions.node.split('.')[0]) >= node.major && existsSync(process.execPath)

/** Installs what the lock file names, unless exactly that is there already; and Node 24, where the machine has none. */
export async function installIfNeeded() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    giveUp(
      `This needs Node 20 or newer to begin with (it brings its own Node 24); here is ${process.version}.`,
    )
  if (!installed()) {
    say('installing packages (the first time takes a minute or two)')
    // NODE_ENV=production would leave out what builds and tests
    const { code, output } = await npm(['ci', '--include=dev'])
    if (code !== 0) giveUp(`npm ci did not succeed:\n\n${output}`)
  }
  if (!fits() && !ownNode()) {
    say(`installing Node ${node.version} beside them`)
    // when this fails, `projectNode` says what to do
    await npm(['install', '--no-save', '--include=dev', `${nodePackage()}@${node.version}`])
  }
}

/**
 * Runs a TypeScript file of this folder on the project's own Node, which answers for everything from then on:
 * signals are passed to it, and this process ends as it ends.
 */
export function continueWith(script, args = process.argv.slice(2)) {
  const program = projectNode()
  const child = spawn(program, ['--import', 'tsx', join(root, 'scripts', script), ...args], {
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
  child.on('error', (error) => giveUp(`Could not start ${program}: ${error.message}`))
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
  const anyNode = existsSync(process.execPath) ? process.execPath : 'node'
  const [command, before] = own && /\.c?js$/.test(own) ? [anyNode, [own]] : ['npm', []]
  if (command === 'npm' && spawnSync('npm', ['--version']).error)
    giveUp('npm was not found. It comes with Node: https://nodejs.org')
  const child = spawn(command, [...before, ...args, '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
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

/** The name under which npm serves the Node program of this machine. */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const apple = process.platform === 'darwin' && process.arch === 'arm64'
  return `${apple ? 'node-bin' : 'node'}-${platform}-${process.arch}`
}

/** The Node that was installed beside the packages, when it is the one we name and runs here. */
function ownNode() {
  const own = inModules('.bin/node')
  if (!existsSync(own)) return null
  return spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${node.version}`
    ? own
    : null
}

/** The machine's own Node when it is new enough, else the one beside the packages. */
function projectNode() {
  return (
    (fits() ? process.execPath : ownNode()) ??
    giveUp(
      `Node ${node.major} could not be installed for this machine (${process.platform} ${process.arch}), and here is ${process.version}.\nPlease install Node ${node.major} from https://nodejs.org and try again.`,
    )
  )
}
