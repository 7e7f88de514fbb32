import { endVisit } from '@/lib/auth/receipt-cookie'
import { forgetReportSecret } from '@/lib/auth/report-cookie'
import { signOut } from '@/lib/auth/sign-out'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/**
 * Quick exit: signs out and leads to a neutral page outside, so that the next user of the device finds no session. A
 * request from another site only leads away: no other site can sign a person out.
 */
async function leave(request: Request): Promise<Response> {
  const ours = request.headers.get('sec-fetch-site') === 'same-origin'
  if (ours && !request.headers.has('sec-purpose')) {
    // a report that was begun, and one opened by recovery phrase: both cookies go, whatever the database does
    await Promise.all([endVisit(), forgetReportSecret()])
    // leaving comes first: a database that is slow or gone must not keep the person here
    await Promise.race([signOut().catch(() => undefined), new Promise((go) => setTimeout(go, 1000))])
  }
  const target = env().EVENKEEL_LEAVE_URL
  // Not a redirect: `form-action` would hold back a form that ends elsewhere. The page takes the place of its own entry
  // in the history, and it says nothing; not even an icon is asked for.
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${escaped(target)}">
<title>…</title><link rel="icon" href="data:,"><a href="${escaped(target)}" rel="noreferrer">${escaped(new URL(target).host)}</a></html>`,
    {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        // also when the database could not be told
        ...(ours ? { 'clear-site-data': '"cookies"' } : {}),
      },
    },
  )
}

export { leave as GET, leave as POST }

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
