import { z } from 'zod'
import { asWritten } from '@/app/_journey/fields'
import { OwnText, RadioGroup, TextField } from '@/app/_ui'
import { personById } from '@/lib/directory/person-by-id'
import type { ConcernDraft, ConcernQuestion } from '../journey'

const identities = ['named', 'confidential', 'anonymous'] as const
type Known = (typeof identities)[number]

/** Named, confidential or anonymous, each with what it means; and whether a short mail should say that something waits. */
export const known: ConcernQuestion = {
  id: 'known',
  title: 'about.known.title',
  answers: ['identity', 'name', 'contact', 'noticeAddress'],
  parse: (data, { draft, actor }) => parseKnown(data, draft, actor !== null),
  async Fields({ t, field, draft, actor }) {
    const me = actor && !draft.taken ? await personById(actor.personId) : null
    const who = draft.taken ? 'taken' : 'own'
    const signedIn = actor !== null
    const fields = (identity: 'named' | 'confidential') => {
      const names = knownFields(identity)
      const before = draft.identity === identity ? draft : null
      return (
        <div className="flex flex-col gap-4">
          <TextField
            name={names.name}
            label={t(`known.${who}.name`)}
            defaultValue={before?.name ?? me?.name}
            autoComplete={draft.taken ? 'off' : 'name'}
          />
          <TextField
            name={names.contact}
            label={t(`known.${who}.contact`)}
            hint={t('known.contactHint')}
            defaultValue={before?.contact}
            autoComplete="off"
          />
        </div>
      )
    }
    const options = identities.map((identity) => {
      const byAccount = isKnownByAccount(identity, draft, signedIn)
      return {
        value: identity,
        label: t(`known.${identity}.label`),
        hint: byAccount ? t('known.namedByAccount') : t(`known.${identity}.hint`),
        below: identity === 'anonymous' || byAccount ? undefined : fields(identity),
      }
    })
    return (
      <>
        <RadioGroup
          question
          {...field('identity')}
          label={t(`known.${who}.label`)}
          hint={t(`known.${who}.hint`)}
          options={options}
        />
        <TextField
          {...field('noticeAddress')}
          type="email"
          label={t(`known.${who}.notice`)}
          hint={t(signedIn && !draft.taken ? 'known.noticeHintSignedIn' : 'known.noticeHint')}
          autoComplete="off"
        />
      </>
    )
  },
  rows({ identity, name, contact, noticeAddress }, { t }) {
    const value = (
      <>
        <p>{t(`known.${identity}.label`)}</p>
        {name ? <OwnText>{name}</OwnText> : null}
        {contact ? <OwnText>{contact}</OwnText> : null}
        {noticeAddress ? <p>{t('check.notice', { address: noticeAddress })}</p> : null}
      </>
    )
    return [{ label: t('check.known'), value }]
  },
}

/** The fields below a choice; each has its own, so that what was typed below another is not taken for this one. */
const knownFields = (identity: 'named' | 'confidential') => ({
  name: `${identity}Name`,
  contact: `${identity}Contact`,
})

/** With an account and in one's own cause, the name is known already. */
const isKnownByAccount = (identity: Known, draft: ConcernDraft, signedIn: boolean): boolean =>
  identity === 'named' && signedIn && !draft.taken

const [NAME, CONTACT, ADDRESS] = [200, 500, 254]

/** Named and confidential need a name unless the account has it; a way to be reached and an address for notices are free. */
export function parseKnown(data: FormData, draft: ConcernDraft, signedIn: boolean) {
  const identity = identities.find((each) => each === data.get('identity'))
  const byAccount = identity !== undefined && isKnownByAccount(identity, draft, signedIn)
  const asked = identity === undefined || identity === 'anonymous' || byAccount ? null : knownFields(identity)
  const typed = (field: string | undefined) => (field ? asWritten(data.get(field)) : '')
  const [name, contact] = [typed(asked?.name), typed(asked?.contact)]
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
