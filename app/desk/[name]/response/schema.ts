import { z } from 'zod'
import { words } from '../schema'

/** Beginnings of field names: two editors may stand on one page. */
export const OWN = 'own'
export const IMPOSED = 'imposed'

/** A check-in; the words may be left out. */
export const checkInForm = z.object({ words })
