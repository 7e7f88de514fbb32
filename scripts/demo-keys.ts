import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { PlainError } from './terminal'

export interface DemoKeys {
  EVENKEEL_MASTER_KEY: string
  EVENKEEL_REFERENCE_KEY: string
  NEXTAUTH_SECRET: string
  /** password of the role `evenkeel_app` in the embedded database */
  databasePassword: string
}

/** Makes the data folder, for its owner alone. Throws a sentence when it is closed to us. */
export function openDataFolder(folder: string): void {
  try {
    // asking for all parents at once never ends where the system refuses to make folders at all, as in /proc
    if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(dirname(folder)) })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new PlainError(
      `The data folder ${folder} cannot be written (${code}). Set EVENKEEL_DATA to a folder that can, or start this as its owner.`,
    )
  }
}

/** The demo's secrets, made once: without them the texts in its database could never be read again. */
export function demoKeys(folder: string): DemoKeys {
  const file = join(folder, 'keys.json')
  try {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoKeys
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'it is damaged'
    throw new PlainError(`The demo's keys in ${file} cannot be read (${code}).`)
  }
  const secret = () => randomBytes(32).toString('base64')
  const keys: DemoKeys = {
    EVENKEEL_MASTER_KEY: secret(),
    EVENKEEL_REFERENCE_KEY: secret(),
    NEXTAUTH_SECRET: secret(),
    databasePassword: randomBytes(24).toString('base64url'),
  }
  // beside it and renamed: half a file would lock the data away for good
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return keys
}
