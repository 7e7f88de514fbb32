/** Where the pages of a case stand: for the one it is about or from, and for those who look after it. */
export type Side = '/my' | '/desk'

/** The address of a page of one case; without a folder its first. */
export const casePath = (side: Side, name: string, folder = '') =>
  `${side}/${encodeURIComponent(name)}${folder ? `/${folder}` : ''}`
