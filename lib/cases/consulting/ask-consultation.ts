import type { PersonActor, Ref } from '@/lib/policy'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { consultantsFor } from '@/lib/routing'
import { openCompartments } from '@/lib/vault/compartments'
import { type Recipient, recipients } from '@/lib/vault/keys'
import { personRef } from '@/lib/vault/references'
import { beginCase } from '@/machines'
import { nobodyYet, routingFactsOf } from '../act-facts'
import { asHandler, type HandledCase } from '../acting/as-handler'
import { WORDS_LIMIT } from '../acting/commands'
import { openLinked } from '../acting/open-linked'
import { sendCaseEvent } from '../acting/send-case-event'
import { regionOf } from '../case-directory'
import { type MaskChange, maskConsultation } from '../masking/mask-consultation'
import { namesToMask } from '../masking/names-to-mask'
import { holderOf } from '../reporting/route'
import { openWords } from '../seeing/open-words'
import type { CodeName } from '../views'

interface ConsultationPreview {
  /** exactly what would be sent */
  masked: string
  changes: MaskChange[]
}
interface ConsultantChoice {
  id: string
  name: string
  office: string
}

/** Everyone whom the handler of this case can ask about it, by name. */
export const consultantChoices = (actor: PersonActor, name: CodeName): Promise<Result<ConsultantChoice[]>> =>
  asHandler(actor, name, 'consultants', async (handled) => {
    const { directory } = handled
    const choices = consultantsOf(actor, handled).flatMap(({ ref, officeId }) => {
      const person = directory.person(ref)
      return person
        ? [{ id: person.id, name: person.name, office: directory.office(officeId)?.label ?? '' }]
        : []
    })
    return ok(choices.sort((a, b) => a.name.localeCompare(b.name)))
  })

/** What a consultant would be sent of the handler's own words, and what was changed in them. Writes nothing. */
export const previewConsultation = (
  actor: PersonActor,
  name: CodeName,
  text: string,
): Promise<Result<ConsultationPreview>> =>
  asHandler(actor, name, 'previewConsultation', async (handled) => {
    const wrong = whatIsWrongWith(text)
    if (wrong) return wrong
    const { text: masked, changes } = await maskedFor(actor, handled, text.trim())
    return ok({ masked, changes })
  })

/**
 * Asks one advisor or coordinator about a masked case: in a file of its own, where they find the question and nothing
 * else. What is sent was masked before and is masked again here: a text that this would change is refused with
 * `invalid` and `text: notMasked`, so that nothing is sent that nobody has looked at.
 * @returns the code name of the consultation
 */
export const askConsultation = (
  actor: PersonActor,
  name: CodeName,
  ask: { toPersonId: string; text: string },
  actId: string,
): Promise<Result<{ name: CodeName }>> =>
  asHandler(
    actor,
    name,
    'askConsultation',
    async (handled) => {
      const wrong = whatIsWrongWith(ask.text)
      if (wrong) return wrong
      const text = ask.text.trim()
      if ((await maskedFor(actor, handled, text)).text !== text)
        return refuse('invalid', { text: 'notMasked' })
      const asked = consultantsOf(actor, handled).find((one) => one.ref === personRef(ask.toPersonId))
      if (!asked) return refuse('invalid', { toPersonId: 'choice' })
      return openLinked(actor, handled, 'consultation', {
        actId,
        workflow: 'consultation',
        first: beginCase('consultation', {}),
        matter: null,
        need: null,
        ...(await between(actor, asked.ref, handled)),
        documents: [{ part: 'conversation', kind: 'question', body: { text } }],
      })
    },
    actId,
  )

/** The handler needs no answer any more; whoever was asked finds it gone. */
export async function withdrawConsultation(
  actor: PersonActor,
  name: CodeName,
  actId: string,
): Promise<Result<null>> {
  const event = { type: 'withdrawConsultation' as const }
  const answer = await sendCaseEvent(actor, name, { event, seenVersion: null }, actId)
  return answer.ok ? ok(null) : answer
}

function whatIsWrongWith(text: string) {
  if (text.trim() === '') return refuse('invalid', { text: 'required' })
  return text.length > WORDS_LIMIT ? refuse('invalid', { text: 'tooLong' }) : null
}

function consultantsOf(actor: PersonActor, { loaded, directory, at }: HandledCase) {
  const { standing, state } = loaded
  const org = directory.organisation
  const facts = routingFactsOf(standing, state, org, regionOf(standing, directory), at)
  return consultantsFor(org, facts, actor.ref)
}

async function maskedFor(actor: PersonActor, { tx, loaded, directory }: HandledCase, text: string) {
  const documents = await openWords(tx, loaded.file.id, await openCompartments(tx, actor, loaded.file.id))
  return maskConsultation(text, namesToMask(directory, documents))
}

/**
 * The two who stand in it. Its key is also that of every office which may come to handle the case: their desk reads it,
 * whoever asked. The file itself names none of these offices.
 */
async function between(actor: PersonActor, consultant: Ref, { tx, loaded }: HandledCase) {
  const { route, excludedOffices } = loaded.standing
  const own = (ref: Ref): Promise<Recipient[]> => recipients(tx, [{ kind: 'person', ref }])
  const handlers = await recipients(
    tx,
    route.filter((row) => !excludedOffices.includes(row.officeId)).map(holderOf),
  )
  const parties = [
    { ref: actor.ref, capacity: 'asker' as const, keys: unique([...(await own(actor.ref)), ...handlers]) },
    { ref: consultant, capacity: 'consultant' as const, keys: await own(consultant) },
  ]
  const live = parties.map(({ ref, capacity }) => ({ holderRef: ref, capacity }))
  return { parties, standing: { ...nobodyYet, live } }
}

const unique = (keys: readonly Recipient[]): Recipient[] => [
  ...new Map(keys.map((key) => [key.keyId, key])).values(),
]
