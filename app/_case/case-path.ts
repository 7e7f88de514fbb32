/** Addresses of a case's pages: for a party, for those who handle it, for a reporter with a recovery phrase. */
export type Side = '/my' | '/desk' | '/receipt'

/** The address of a page of one case; without a folder its first. A visit with a phrase is to one case, which no address names. */
export const casePath = (side: Side, name: string, folder = '') =>
  `${side === '/receipt' ? '/receipt/case' : `${side}/${encodeURIComponent(name)}`}${folder ? `/${folder}` : ''}`
