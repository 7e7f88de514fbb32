/** The address of a page of one matter; without a folder its overview. */
export const matterPath = (name: string, folder = '') =>
  `/my/${encodeURIComponent(name)}${folder ? `/${folder}` : ''}`
