import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RadioGroup, TextField } from '@/app/_ui'
import { currentActor } from '@/lib/auth/current-actor'
import { personById } from '@/lib/directory/person-by-id'
import { openQuestion, type QuestionParams } from '../open-question'
import { QuestionPage } from '../question-page'
import { keepKnown } from './actions'
import { identities, isKnownByAccount, knownFields } from './schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('known.title') }
}

/** Named, confidential or anonymous, each with what it means; and whether a short mail should say that something waits. */
export default async function Known(params: QuestionParams) {
  const [t, { draft, opened }, actor] = await Promise.all([
    getTranslations('about.known'),
    openQuestion(params),
    currentActor(),
  ])
  const me = actor && !draft.taken ? await personById(actor.personId) : null
  const who = draft.taken ? 'taken' : 'own'
  const fields = (identity: 'named' | 'confidential') => {
    const names = knownFields(identity)
    const before = draft.identity === identity ? draft : null
    return (
      <div className="flex flex-col gap-4">
        <TextField
          name={names.name}
          label={t(`${who}.name`)}
          defaultValue={before?.name ?? me?.name}
          autoComplete={draft.taken ? 'off' : 'name'}
        />
        <TextField
          name={names.contact}
          label={t(`${who}.contact`)}
          hint={t('contactHint')}
          defaultValue={before?.contact}
          autoComplete="off"
        />
      </div>
    )
  }
  const signedIn = actor !== null
  const hintOf = (identity: (typeof identities)[number]) =>
    isKnownByAccount(identity, draft, signedIn) ? t('namedByAccount') : t(`${identity}.hint`)
  return (
    <QuestionPage question="known" action={keepKnown} draft={draft} opened={opened}>
      <RadioGroup
        question
        name="identity"
        label={t(`${who}.label`)}
        hint={t(`${who}.hint`)}
        defaultValue={draft.identity}
        options={identities.map((identity) => ({
          value: identity,
          label: t(`${identity}.label`),
          hint: hintOf(identity),
          below:
            identity === 'anonymous' || isKnownByAccount(identity, draft, signedIn)
              ? undefined
              : fields(identity),
        }))}
      />
      <TextField
        name="noticeAddress"
        type="email"
        label={t(`${who}.notice`)}
        hint={t(signedIn && !draft.taken ? 'noticeHintSignedIn' : 'noticeHint')}
        defaultValue={draft.noticeAddress}
        autoComplete="off"
      />
    </QuestionPage>
  )
}
