import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { whyNotServe } = await import('./lib/ready')
    const unfit = await whyNotServe()
    if (unfit) throw new Error(unfit)
    const { startBesideThePages } = await import('./lib/worker/beside-the-pages')
    await startBesideThePages()
  }
}

/** Logs what failed and where in the code, never the URL or what was typed. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, context) => {
  const kind = error instanceof Error ? error.name : typeof error
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : 'none'
  console.error(`request failed: ${kind} in ${context.routeType} ${context.routePath}, digest ${digest}`)
}
