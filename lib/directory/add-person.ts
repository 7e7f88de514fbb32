import { IANAZone } from 'luxon'
import { db } from '@/lib/db/client'
import { ok, type Result, refuse } from '@/lib/policy'
import { createKeyPair } from '@/lib/vault/keys'
import { personRef } from '@/lib/vault/references'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

export interface NewPerson {
  name: string
  email: string
  locale: string
  /** IANA zone */
  timeZone: string
}

/** Adds a person and makes their key pair. Refuses an address that is taken, and an unknown zone. */
export async function addPerson(
  directoryAdmin: DirectoryAdmin,
  person: NewPerson,
): Promise<Result<{ id: string }>> {
  const refused = mayKeep(directoryAdmin, 'keepPeople')
  if (refused) return refused
  if (!IANAZone.isValidZone(person.timeZone)) return refuse('invalid', { timeZone: 'chooseShown' })
  const email = person.email.trim().toLowerCase()
  const added = await db().$transaction(async (tx) => {
    const { count } = await tx.person.createMany({ data: [{ ...person, email }], skipDuplicates: true })
    if (count === 0) return null
    const { id } = await tx.person.findUniqueOrThrow({ where: { email } })
    await createKeyPair(tx, 'person', personRef(id))
    return { id }
  })
  forgetDirectory()
  return added ? ok(added) : refuse('invalid', { email: 'emailTaken' })
}
