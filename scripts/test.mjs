import { continueWith, installIfNeeded } from './preflight.mjs'

await installIfNeeded()
continueWith('test.ts')
