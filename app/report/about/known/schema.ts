import { z } from 'zod'
import { asWritten } from '../../as-written'
import type { Draft } from '../steps'

export const identities = ['named', 'confidential', 'anonymous'] as const
type Known = (typeof identities)[number]

/** The fields below a choice; each has its own, so that what was typed below another is not taken for this one. */
export const knownFields = (identity: 'named' | 'confidential') => ({
  name: `${identity}Name`,
  contact: `${identity}Contact`,
})

/** With an account and in one's own cause, the name is known already. */
export const isKnownByAccount = (identity: Known, draft: Draft, signedIn: boolean): boolean =>
  identity === 'named' && signedIn && !draft.taken

const [NAME, CONTACT, ADDRESS] = [200, 500, 254]

/** Named and confidential need a name unless the account has it; a way to be reached and an address for notices are free. */
export function parseKnown(data: FormData, draft: Draft, signedIn: boolean) {
  const identity = identities.find((each) => each === data.get('identity'))
  const asked =
    identity === undefined || identity === 'anonymous' || isKnownByAccount(identity, draft, signedIn)
      ? null
      : knownFields(identity)
  const typed = (field: string | undefined) => (field ? asWritten(data.get(field)) : '')
  const [name, contact] = [typed(asked?.name), typed(asked?.contact)]
  const byAccount = identity !== undefined && isKnownByAccount(identity, draft, signedIn)
  return z
    .object({
      identity: z.enum(identities, 'chooseOne'),
      name: z.string(),
      contact: z.string(),
      noticeAddress: z.literal('').or(z.email('email').max(ADDRESS, 'email')),
    })
    .superRefine((_, context) => {
      const wrong = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (asked && name === '') wrong(asked.name, 'nameMissing')
      if (asked && name.length > NAME) wrong(asked.name, 'nameTooLong')
      if (asked && contact.length > CONTACT) wrong(asked.contact, 'lineTooLong')
    })
    .safeParse({
      identity,
      name,
      contact,
      noticeAddress: byAccount ? '' : asWritten(data.get('noticeAddress')),
    })
}
