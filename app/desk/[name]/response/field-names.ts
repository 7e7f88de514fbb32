/** Beginnings of field names: two editors may stand on one page. */
export const OWN = 'own'
export const IMPOSED = 'imposed'
