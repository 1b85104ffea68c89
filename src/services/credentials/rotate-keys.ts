import { composeUnsigned } from '../../domain/credentials/compose-unsigned.ts'
import { countSigned, listUnsignedBy } from '../../store/credentials/badges.ts'
import { enqueueJob } from '../../store/jobs/enqueue-job.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { signBadge } from './issue-badge.ts'
import { type Issuer, openSigner, rotateKey } from './issuer.ts'
import type { CredentialMeans } from './means.ts'

/** Badges signed in one transaction, so that none takes long. */
const batch = 50

interface Rotation {
  readonly issuer: Issuer
  /** Empty on the command line. */
  readonly byPersonId?: string
}

/**
 * Takes a new key into use and signs with it every badge that holds; copies signed with the key before stay good.
 * Where it is broken off, the next rotation or `signWithKeyInUse` goes on.
 */
export async function rotateKeys(db: Db, means: CredentialMeans, rotation: Rotation): Promise<number> {
  await withScope(db, scopeOf(rotation), (tx) => takeNewKey(tx, means, rotation))
  return signWithKeyInUse(db, means, rotation.issuer)
}

/**
 * The same from a page: where there are more badges than are signed in a moment, a job signs them, and the answer is
 * `later`. The job is handed in with the key, so that neither is there without the other.
 */
export async function rotateKeysFromPage(
  db: Db,
  means: CredentialMeans,
  rotation: Rotation,
): Promise<number | 'later'> {
  const { issuer } = rotation
  const isLong = await withScope(db, scopeOf(rotation), async (tx) => {
    const { badges } = await countSigned(tx, issuer.id)
    await takeNewKey(tx, means, rotation)
    if (badges <= batch) return false
    await enqueueJob(tx, 'sign-badges', { associationId: issuer.id }, { key: `sign-badges:${issuer.id}` })
    return true
  })
  return isLong ? 'later' : signWithKeyInUse(db, means, issuer)
}

function scopeOf({ issuer, byPersonId }: Rotation) {
  return { associationId: issuer.id, ...(byPersonId !== undefined && { personId: byPersonId }) }
}

async function takeNewKey(tx: Tx, means: CredentialMeans, { issuer, byPersonId }: Rotation): Promise<void> {
  const at = means.clock()
  await rotateKey(tx, means, issuer, { at, ...(byPersonId !== undefined && { byPersonId }) })
  await appendRecord(tx, { at, kind: 'issuer-key-rotated', isOpen: false, facts: {} })
}

/**
 * Signs what the key in use has not signed yet, and answers how many badges that were. Told to end, it leaves the rest
 * to the next time.
 */
export async function signWithKeyInUse(
  db: Db,
  means: CredentialMeans,
  issuer: Issuer,
  ending?: AbortSignal,
): Promise<number> {
  for (let done = 0; ; ) {
    ending?.throwIfAborted()
    const count = await withScope(db, { associationId: issuer.id }, async (tx) => {
      const at = means.clock()
      const signer = await openSigner(tx, means, issuer, { at })
      const badges = await listUnsignedBy(tx, issuer.id, signer.keyId, batch)
      for (const { id, credential } of badges) {
        const document = composeUnsigned(credential, signer.did)
        await signBadge(tx, { badgeId: id, associationId: issuer.id, document, signer, at })
      }
      return badges.length
    })
    done += count
    if (count < batch) return done
  }
}
