import type { TestProject } from 'vitest/node'
import { startServer } from './server'

declare module 'vitest' {
  interface ProvidedContext {
    /** connection string of the throw-away server's owner, database `postgres` */
    postgresUrl: string
    /** of the role that a test's application connects as */
    appPassword: string
    /** where the throw-away server keeps its files */
    postgresFiles: string
  }
}

/** One throw-away PostgreSQL for a whole test run, with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  project.provide('postgresUrl', server.ownerUrl('postgres'))
  project.provide('appPassword', server.appPassword)
  project.provide('postgresFiles', server.dataDir)
  return server.stop
}
