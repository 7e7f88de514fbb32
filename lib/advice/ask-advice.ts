import type { PersonActor, Ref } from '@/lib/policy'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { adviceGiversFor } from '@/lib/routing'
import { type Recipient, recipients } from '@/lib/vault/keys'
import { openCaseParts } from '@/lib/vault/parts'
import { personRef } from '@/lib/vault/references'
import { beginCase } from '@/machines'
import { holderOf } from '../cases/effects/route'
import { asHandler, type HandledCase } from '../cases/events/as-handler'
import { openLinked } from '../cases/events/open-linked'
import { regionOf } from '../cases/load/case-directory'
import { openDocuments } from '../cases/load/open-documents'
import { TEXT_LIMIT } from '../cases/model/commands'
import { noParticipants, routingFactsOf } from '../cases/model/participants'
import type { CodeName } from '../cases/model/views'
import { type MaskChange, maskAdvice } from '../redaction/mask-advice'
import { namesToMask } from './names-to-mask'

interface AdvicePreview {
  /** exactly what would be sent */
  masked: string
  changes: MaskChange[]
}
interface AdviceGiverChoice {
  id: string
  name: string
  office: string
}

/** Everyone the handler may ask about this case, by name. */
export const adviceGiverChoices = (
  actor: PersonActor,
  name: CodeName,
): Promise<Result<AdviceGiverChoice[]>> =>
  asHandler(actor, name, 'adviceGivers', async (handled) => {
    const { directory } = handled
    const choices = adviceGiversOf(actor, handled).flatMap(({ ref, officeId }) => {
      const person = directory.person(ref)
      return person
        ? [{ id: person.id, name: person.name, office: directory.office(officeId)?.label ?? '' }]
        : []
    })
    return ok(choices.sort((a, b) => a.name.localeCompare(b.name)))
  })

/** What a colleague would be sent of the handler's text, and what was changed in it. Writes nothing. */
export const previewAdvice = (
  actor: PersonActor,
  name: CodeName,
  text: string,
): Promise<Result<AdvicePreview>> =>
  asHandler(actor, name, 'previewAdvice', async (handled) => {
    const wrong = validateReport(text)
    if (wrong) return wrong
    const { text: masked, changes } = await maskedFor(actor, handled, text.trim())
    return ok({ masked, changes })
  })

/**
 * Asks one advisor or coordinator for advice on a masked case. The question is a file of its own, and the
 * colleague finds nothing else. The text is masked again here: one that masking would still change is refused
 * with `invalid` and `text: notMasked`, so that only text that the handler previewed is sent.
 * @returns the case name of the request for advice
 */
export const askAdvice = (
  actor: PersonActor,
  name: CodeName,
  ask: { toPersonId: string; text: string },
  actId: string,
): Promise<Result<{ name: CodeName }>> =>
  asHandler(
    actor,
    name,
    'askAdvice',
    async (handled) => {
      const wrong = validateReport(ask.text)
      if (wrong) return wrong
      const text = ask.text.trim()
      if ((await maskedFor(actor, handled, text)).text !== text)
        return refuse('invalid', { text: 'notMasked' })
      const asked = adviceGiversOf(actor, handled).find((one) => one.ref === personRef(ask.toPersonId))
      if (!asked) return refuse('invalid', { toPersonId: 'choice' })
      return openLinked(actor, handled, 'advice', {
        actId,
        workflow: 'advice',
        first: beginCase('advice', {}),
        matter: null,
        need: null,
        ...(await between(actor, asked.ref, handled)),
        documents: [{ part: 'conversation', kind: 'question', body: { text } }],
      })
    },
    actId,
  )

function validateReport(text: string) {
  if (text.trim() === '') return refuse('invalid', { text: 'required' })
  return text.length > TEXT_LIMIT ? refuse('invalid', { text: 'tooLong' }) : null
}

function adviceGiversOf(actor: PersonActor, { loaded, directory, at }: HandledCase) {
  const { participants, state } = loaded
  const org = directory.organisation
  const facts = routingFactsOf(participants, state, org, regionOf(participants, directory), at)
  return adviceGiversFor(org, facts, actor.ref)
}

async function maskedFor(actor: PersonActor, { tx, loaded, directory }: HandledCase, text: string) {
  const documents = await openDocuments(tx, loaded.file.id, await openCaseParts(tx, actor, loaded.file.id))
  return maskAdvice(text, namesToMask(directory, documents))
}

/**
 * The handler who asks and the colleague who is asked. Every office that may come to handle the case holds the
 * key of its file too, so that their desk can read it after a transfer. The file itself names none of these
 * offices.
 */
async function between(actor: PersonActor, adviceGiver: Ref, { tx, loaded }: HandledCase) {
  const { route, excludedOffices } = loaded.participants
  const own = (ref: Ref): Promise<Recipient[]> => recipients(tx, [{ kind: 'member', ref }])
  const handlers = await recipients(
    tx,
    route.filter((row) => !excludedOffices.includes(row.officeId)).map(holderOf),
  )
  const parties = [
    {
      ref: actor.ref,
      capacity: 'adviceAsker' as const,
      keys: unique([...(await own(actor.ref)), ...handlers]),
    },
    { ref: adviceGiver, capacity: 'adviceGiver' as const, keys: await own(adviceGiver) },
  ]
  const live = parties.map(({ ref, capacity }) => ({ holderRef: ref, capacity }))
  return { parties, participants: { ...noParticipants, live } }
}

const unique = (keys: readonly Recipient[]): Recipient[] => [
  ...new Map(keys.map((key) => [key.keyId, key])).values(),
]
