import { composeUnsigned } from '../../domain/credentials/compose-unsigned.ts'
import { listUnsignedBy } from '../../store/credentials/badges.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
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
export async function rotateKeys(
  db: Db,
  means: CredentialMeans,
  { issuer, byPersonId }: Rotation,
): Promise<number> {
  const at = means.clock()
  const scope = { associationId: issuer.id, ...(byPersonId !== undefined && { personId: byPersonId }) }
  await withScope(db, scope, async (tx) => {
    await rotateKey(tx, means, issuer, { at, ...(byPersonId !== undefined && { byPersonId }) })
    await appendRecord(tx, { at, kind: 'issuer-key-rotated', isOpen: false, facts: {} })
  })
  return signWithKeyInUse(db, means, issuer)
}

/** Signs what the key in use has not signed yet, and answers how many badges that were. */
export async function signWithKeyInUse(db: Db, means: CredentialMeans, issuer: Issuer): Promise<number> {
  for (let done = 0; ; ) {
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
