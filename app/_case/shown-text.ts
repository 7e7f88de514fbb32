import 'server-only'
import { z } from 'zod'
import { type FormAct, withFields } from './form-act'
import { neededDocument, proposalId } from './schema'

const shownId = proposalId

/** The reporter has nothing against the very text that they read; one that took its place refuses the answer. */
export const clearingText = <Done extends string>(done: Done, to: string): FormAct<Done> =>
  withFields(z.object({ shownId }), (fields) => ({ event: { type: 'clearText', ...fields } }), done, to)

/** The reporter objects to the very text that they read, in words. */
export const objectingToText = <Done extends string>(done: Done, to: string): FormAct<Done> =>
  withFields(
    z.object({ shownId, words: neededDocument }),
    ({ words, ...named }) => ({ event: { type: 'objectToText', ...named }, words }),
    done,
    to,
  )
