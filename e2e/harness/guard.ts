import type { BrowserContext } from '@playwright/test'
import { outside } from './site'

export interface Guard {
  /** listens to every page of this browser from now on */
  watch(context: BrowserContext): Promise<void>
  /** what happened that must never happen, one line each */
  trouble(): string[]
}

/** Notes errors in the browser's console, scripts that fail, and requests that leave the site. */
export function guard(siteUrl: string, expectedConsole: readonly RegExp[]): Guard {
  const noted: string[] = []
  const expected = (line: string) => expectedConsole.some((pattern) => pattern.test(line))
  return {
    trouble: () => noted,
    watch: async (context) => {
      // where quick exit leads: the one address outside, and only as a whole page that the person asked for
      await context.route(`${outside}**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Mild</h1>' }),
      )
      context.on('console', (message) => {
        const line = message.text()
        if (message.type() === 'error' && !expected(line)) noted.push(`console: ${line}`)
      })
      context.on('weberror', (error) => noted.push(`script: ${error.error().message}`))
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.origin === siteUrl || ['data:', 'blob:', 'about:'].includes(url.protocol)) return
        if (request.isNavigationRequest() && request.url().startsWith(outside)) return
        noted.push(`request elsewhere: ${url.origin}`)
      })
    },
  }
}
