/** Beginnings of field names: two editors may stand on one page. */
export const DECIDED = 'decided'
export const IMPOSED = 'imposed'
