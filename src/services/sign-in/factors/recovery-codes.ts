import { isFreshlyProved } from '../../../domain/sign-in/decide-door.ts'
import { recoveryCodeFrom } from '../../../domain/sign-in/recovery-code.ts'
import { replaceRecoveryCodes } from '../../../store/sign-in/recovery-codes.ts'
import { insertSignInEvent } from '../../../store/sign-in/sign-in-events.ts'
import { withScope } from '../../../store/with-scope.ts'
import { proofOf, type Visitor } from '../find-visitor.ts'
import type { Circumstances, SignInMeans } from '../means.ts'
import { notifyAccount } from '../notify-account.ts'
import { hashSecret } from '../secrets.ts'

const howMany = 10

/** Ten codes of 80 bits, to be shown this once; those made before no longer work. */
export async function makeRecoveryCodes(
  means: SignInMeans,
  visitor: Visitor,
  circumstances: Circumstances,
): Promise<{ readonly kind: 'made'; readonly codes: readonly string[] } | { readonly kind: 'prove-again' }> {
  const { now, device, network } = circumstances
  if (!isFreshlyProved(proofOf(visitor), now)) return { kind: 'prove-again' }
  const { id } = visitor.account
  const codes = Array.from({ length: howMany }, () => recoveryCodeFrom(means.randomBytes(16)))
  await withScope(means.db, { personId: id }, async (tx) => {
    const hashes = codes.map((code) => hashRecoveryCode(id, code))
    await replaceRecoveryCodes(tx, id, hashes, now)
    await insertSignInEvent(tx, id, { kind: 'recovery-codes-made', at: now, device, network })
    await notifyAccount(tx, means, visitor, 'recovery-codes-made', circumstances)
  })
  return { kind: 'made', codes }
}

/** With the person's id, so that equal codes of two people would not look alike. */
export function hashRecoveryCode(personId: string, code: string): string {
  return hashSecret(`${personId}:${code}`)
}
