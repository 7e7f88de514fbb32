/** The address of a case's page on the desk; `folder` below it, '' for the overview. */
export const deskPath = (name: string, folder = '') =>
  `/desk/${encodeURIComponent(name)}${folder ? `/${folder}` : ''}`
