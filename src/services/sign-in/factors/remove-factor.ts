import { isFreshlyProved } from '../../../domain/sign-in/decide-door.ts'
import { lockFactors } from '../../../store/sign-in/lock-factors.ts'
import { deletePasskey, listPasskeys } from '../../../store/sign-in/passkeys.ts'
import { insertSignInEvent } from '../../../store/sign-in/sign-in-events.ts'
import { deleteConfirmedFactor, findTotpFactor } from '../../../store/sign-in/totp-factors.ts'
import type { Tx } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import { proofOf, type Visitor } from '../find-visitor.ts'
import type { Circumstances, SignInMeans } from '../means.ts'
import { notifyAccount } from '../notify-account.ts'

export type RemovedFactor = {
  readonly kind: 'removed' | 'prove-again' | 'not-there' | 'last-factor'
}

/** Removes one passkey. Staff keep at least one factor: without it their pages would close. */
export async function removePasskey(
  means: SignInMeans,
  visitor: Visitor,
  passkeyId: string,
  circumstances: Circumstances,
): Promise<RemovedFactor> {
  return removeFactor(means, visitor, 'passkey-removed', circumstances, (tx, personId) =>
    deletePasskey(tx, personId, passkeyId),
  )
}

/** Removes the authenticator app, on the same condition. */
export async function removeTotp(
  means: SignInMeans,
  visitor: Visitor,
  circumstances: Circumstances,
): Promise<RemovedFactor> {
  return removeFactor(means, visitor, 'totp-removed', circumstances, deleteConfirmedFactor)
}

async function removeFactor(
  means: SignInMeans,
  visitor: Visitor,
  event: 'passkey-removed' | 'totp-removed',
  circumstances: Circumstances,
  remove: (tx: Tx, personId: string) => Promise<boolean>,
): Promise<RemovedFactor> {
  const { now, device, network } = circumstances
  if (!isFreshlyProved(proofOf(visitor), now)) return { kind: 'prove-again' }
  const { id } = visitor.account
  return withScope(means.db, { personId: id }, async (tx) => {
    // Two removals at once must not both see the other's factor.
    await lockFactors(tx, id)
    if (visitor.isStaff && (await countFactors(tx, id)) === 1) return { kind: 'last-factor' }
    if (!(await remove(tx, id))) return { kind: 'not-there' }
    await insertSignInEvent(tx, id, { kind: event, at: now, device, network })
    await notifyAccount(tx, means, visitor, event, circumstances)
    return { kind: 'removed' }
  })
}

async function countFactors(tx: Tx, personId: string): Promise<number> {
  const passkeys = await listPasskeys(tx, personId)
  return passkeys.length + ((await findTotpFactor(tx, personId, 'confirmed')) ? 1 : 0)
}
