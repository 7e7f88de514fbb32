import { readiness, whyNotServe } from '@/lib/ready'
import { PlainError } from './terminal'

/** Says plainly what is missing before anything of production runs; pages and jobs ask the same. */
export async function assertProductionReady(): Promise<void> {
  const state = await readiness()
  if (state.database === 'unreachable')
    throw new PlainError(
      'The database that DATABASE_URL names does not answer, or does not let this role in (`npm run migrate` makes it).',
    )
  if (state.migrations === 'behind')
    throw new PlainError('The database is older than this version: npm run migrate')
  const unfit = await whyNotServe()
  if (unfit) throw new PlainError(unfit)
}
