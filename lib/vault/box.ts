import sodium from 'libsodium-wrappers'

/** Both halves of an X25519 pair, 32 bytes each. */
export interface OpenedPair {
  publicKey: Uint8Array
  privateKey: Uint8Array
}

/** What was sealed is not what it was taken for, or cannot be opened with this key. Says nothing of its content. */
export class SealError extends Error {
  override name = 'SealError'
}

// The first byte of everything sealed. 1: libsodium's sealed box and secret box, as measured in 0001-shape.md.
const suite = 1

export async function newPair(): Promise<OpenedPair> {
  await sodium.ready
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  return { publicKey, privateKey }
}

/** Seals to a public key; only its private half opens it. */
export async function sealBox(publicKey: Uint8Array, plain: Uint8Array): Promise<Uint8Array> {
  await sodium.ready
  return withSuite(sodium.crypto_box_seal(plain, publicKey))
}

/** Throws `SealError` when this pair does not open it. */
export async function openBox(pair: OpenedPair, sealed: Uint8Array): Promise<Uint8Array> {
  await sodium.ready
  const bytes = withoutSuite(sealed)
  try {
    return sodium.crypto_box_seal_open(bytes, pair.publicKey, pair.privateKey)
  } catch {
    throw new SealError('cannot be opened with this key')
  }
}

/** Seals with a secret key of 32 bytes. */
export async function sealSecret(key: Uint8Array, plain: Uint8Array): Promise<Uint8Array> {
  await sodium.ready
  const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES)
  return withSuite(Buffer.concat([nonce, sodium.crypto_secretbox_easy(plain, nonce, key)]))
}

export async function openSecret(key: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  await sodium.ready
  const bytes = withoutSuite(sealed)
  const nonce = bytes.subarray(0, sodium.crypto_secretbox_NONCEBYTES)
  try {
    return sodium.crypto_secretbox_open_easy(bytes.subarray(sodium.crypto_secretbox_NONCEBYTES), nonce, key)
  } catch {
    throw new SealError('cannot be opened with this key')
  }
}

/**
 * A private key together with what it belongs to, sealed to a recipient: a wrap moved to another row is refused.
 * @param label e.g. a part's id
 */
export const wrapKey = (recipient: Uint8Array, privateKey: Uint8Array, label: string): Promise<Uint8Array> =>
  sealBox(recipient, labelled(privateKey, label))

export async function unwrapKey(
  recipient: OpenedPair,
  sealed: Uint8Array,
  label: string,
): Promise<Uint8Array> {
  return unlabelled(await openBox(recipient, sealed), label)
}

export const labelled = (privateKey: Uint8Array, label: string): Uint8Array =>
  Buffer.concat([privateKey, Buffer.from(label)])

export function unlabelled(bytes: Uint8Array, label: string): Uint8Array {
  if (Buffer.from(bytes.subarray(32)).toString() !== label) throw new SealError('belongs to something else')
  return bytes.slice(0, 32)
}

function withSuite(sealed: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.of(suite), sealed])
}

function withoutSuite(sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== suite) throw new SealError(`sealed with an unknown suite ${sealed[0]}`)
  return sealed.subarray(1)
}
