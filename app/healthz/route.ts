/** The process is up and answers; nothing is asked of the database. */
export function GET() {
  return Response.json({ status: 'up' })
}
