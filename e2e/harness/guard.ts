import type { BrowserContext } from '@playwright/test'
import type { Site } from './site'

export interface Guard {
  /** listens to every page of this browser from now on */
  watch(context: BrowserContext): void
  /** what happened that must never happen, one line each */
  trouble(): string[]
}

/** Notes errors in the browser's console, scripts that fail, and requests that leave the site. */
export function guard({ url: own, outside }: Site, expectedConsole: readonly RegExp[]): Guard {
  const noted: string[] = []
  const expected = (line: string) => expectedConsole.some((pattern) => pattern.test(line))
  return {
    trouble: () => noted,
    watch: (context) => {
      context.on('console', (message) => {
        const line = message.text()
        if (message.type() === 'error' && !expected(line))
          noted.push(`console: ${line} (${message.location().url})`)
      })
      context.on('weberror', (error) => noted.push(`script: ${error.error().message}`))
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.origin === own || ['data:', 'blob:', 'about:'].includes(url.protocol)) return
        // where quick exit leads: the one address outside, and only as a whole page that the person asked for
        if (request.isNavigationRequest() && request.url().startsWith(outside)) return
        noted.push(`request elsewhere: ${url.origin}`)
      })
    },
  }
}
