import { headers } from 'next/headers'
import { guessCountry } from './country'
import { CrisisHelp } from './crisis-help'

/**
 * Crisis help for the country a reader is probably in, by their time zone or their browser's language. `slip`:
 * shown beside a slip, and adds the warning about lower tolerance.
 */
export async function CrisisHelpNear({ timeZone, slip }: { timeZone: string | null; slip: boolean }) {
  const asked = await headers()
  return <CrisisHelp country={guessCountry(timeZone, asked.get('accept-language'))} slip={slip} />
}
