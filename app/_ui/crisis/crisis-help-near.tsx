import { headers } from 'next/headers'
import { guessCountry } from './country'
import { CrisisHelp } from './crisis-help'

/**
 * Crisis help for the country a reader is probably in: by their time zone, or by the language their browser asks for.
 * `slip`: it stands beside one, and warns what a time without changes.
 */
export async function CrisisHelpNear({ timeZone, slip }: { timeZone: string | null; slip: boolean }) {
  const asked = await headers()
  return <CrisisHelp country={guessCountry(timeZone, asked.get('accept-language'))} slip={slip} />
}
