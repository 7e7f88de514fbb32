const ELSEWHERE = 'http://same-site.invalid'

/**
 * The path to go to after signing in, if it is one of this site; otherwise null. The value comes from a URL:
 * `//evil.example`, `/\evil.example` and `javascript:` all lead elsewhere.
 */
export function sameSitePath(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > 500) return null
  // browsers read a backslash as a slash and drop tabs and line breaks, so all three are refused
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return null
  const url = URL.parse(next, ELSEWHERE)
  if (!url || url.origin !== ELSEWHERE || url.pathname.startsWith('//')) return null
  return url.pathname + url.search
}
