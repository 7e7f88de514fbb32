const ELSEWHERE = 'http://same-site.invalid'

/**
 * The path to go to after signing in, when it is one of this site; otherwise null. What arrives here was in an
 * address bar: `//evil.example`, `/\evil.example` and `javascript:` are all somewhere else.
 */
export function sameSitePath(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > 500) return null
  // browsers read a backslash as a slash and drop tabs and line breaks, so neither may stand in it
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return null
  const url = URL.parse(next, ELSEWHERE)
  if (!url || url.origin !== ELSEWHERE || url.pathname.startsWith('//')) return null
  return url.pathname + url.search
}
