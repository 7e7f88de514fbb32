import { readiness } from '@/lib/ready'

export const dynamic = 'force-dynamic'

/** Whether requests may be sent here: the database answers and is as this version needs it. 503 when not. */
export async function GET() {
  const state = await readiness()
  return Response.json(state, { status: state.ready ? 200 : 503 })
}
