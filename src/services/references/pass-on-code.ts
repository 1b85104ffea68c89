import { NotFound } from '../../domain/errors.ts'
import { makeShortCode, readShortCode } from '../../domain/references/short-code.ts'
import { isOpen } from '../../domain/references/states.ts'
import { lockReferenceByCode, markCodeUsed, setCode } from '../../store/references/reference-codes.ts'
import { insertReferenceKey } from '../../store/references/reference-keys.ts'
import { lockReference } from '../../store/references/references.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { Stopped } from '../applications/enter-application.ts'
import type { Keyring } from '../keys/keyring.ts'
import { makeSecret } from '../sign-in/secrets.ts'
import { takeTurn } from '../sign-in/take-turn.ts'
import { enterReferences, type ReferenceWish, refuseLocked } from './enter-references.ts'
import { recordReference } from './record-reference.ts'

export interface CodeMeans {
  readonly keyring: Keyring
  readonly randomBytes: (size: number) => Uint8Array
}

/** Makes a short code that opens a reference once, to be passed on by phone. One made before opens nothing any more. */
export function makeCode(
  db: Db,
  { keyring, randomBytes }: CodeMeans,
  wish: ReferenceWish,
): Promise<'made' | 'wrong-state' | Stopped> {
  const { referenceId, by, now } = wish
  return enterReferences(db, wish, async (tx, application) => {
    const reference = await lockReference(tx, referenceId)
    if (!reference) return refuseLocked(tx, referenceId, application.id)
    if (reference.applicationId !== application.id) throw new NotFound()
    if (!isOpen(reference.state)) return 'wrong-state'
    const code = makeShortCode(randomBytes)
    const hash = keyring.sign('reference-code', code)
    await setCode(tx, referenceId, { hash, sealed: keyring.seal('reference-code', referenceId, code) })
    await recordReference(tx, reference, 'reference-code-made', now, { by })
    return 'made'
  })
}

export type UsingCode =
  | { readonly secret: string }
  | { readonly refused: 'unknown' }
  | { readonly refused: 'too-often'; readonly until: Date }

/**
 * Opens a reference by a code that somebody typed: the code is spent, and a link of its own takes its place. Tries
 * are counted for the network and for everybody together, before anything is looked up.
 */
export async function openByCode(
  db: Db,
  { keyring, randomBytes }: CodeMeans,
  { text, network, now }: { readonly text: string; readonly network: string; readonly now: Date },
): Promise<UsingCode> {
  const turn = await takeTurn({ db, keyring }, 'type-reference-code', { account: 'everybody', network }, now)
  if (!turn.allowed) return { refused: 'too-often', until: turn.until }
  const code = readShortCode(text)
  if (code === undefined) return { refused: 'unknown' }
  const codeHash = keyring.sign('reference-code', code)
  return withScope(db, { secretHash: codeHash }, async (tx) => {
    const reference = await lockReferenceByCode(tx, codeHash)
    if (!reference) return { refused: 'unknown' }
    const { secret, hash } = makeSecret(randomBytes)
    await insertReferenceKey(tx, { secretHash: hash, reference, holder: `code:${hash}`, at: now })
    await markCodeUsed(tx, codeHash, now)
    return { secret }
  })
}
