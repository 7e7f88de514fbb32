import type { APIResponse, Page } from '@playwright/test'
import type { Site } from './harness/site'

export type Fields = Record<string, string>

/**
 * The fields of a form as the server drew it, without a browser: what an attacker who posts it with their own tool
 * starts from.
 * @param holding text by which the form is known among those of the page, e.g. that of its button
 */
export async function formAt(page: Page, path: string, holding: string): Promise<Fields> {
  const html = await (await page.request.get(path)).text()
  const forms = [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].map(([, inside]) => inside ?? '')
  const form = forms.find((inside) => inside.includes(holding))
  if (form === undefined) throw new Error(`no form with "${holding}" at ${path}`)
  const fields: Fields = {}
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(input, 'name')
    if (name !== null) fields[name] = attribute(input, 'value') ?? ''
  }
  return fields
}

/** Posts a form as a browser without JavaScript does, with the cookies of this page; the answer is not followed. */
export const post = (
  page: Page,
  site: Site,
  path: string,
  fields: Fields,
  headers: Record<string, string> = { origin: site.url },
): Promise<APIResponse> => page.request.post(path, { multipart: fields, headers, maxRedirects: 0 })

/** The same fields with one text in place of another wherever it stands; throws when it stands nowhere. */
export function tampered(fields: Fields, what: string, by: string): Fields {
  const changed = Object.entries(fields).map(([name, value]) => [name, value.replaceAll(what, by)] as const)
  if (changed.every(([name, value]) => fields[name] === value)) throw new Error('nothing to tamper with')
  return Object.fromEntries(changed)
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : decoded(found)
}

const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
