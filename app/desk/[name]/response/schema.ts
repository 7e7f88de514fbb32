import { z } from 'zod'
import { optionalDate, words } from '../schema'

/** Beginnings of field names: two editors may stand on one page. */
export const OWN = 'own'
export const IMPOSED = 'imposed'

/** A check-in: both the words and a next date may be left out. */
export const checkInForm = z.object({ words, nextOn: optionalDate })
