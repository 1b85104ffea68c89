import type { WaysIn } from '../../domain/sign-in/has-one-way-in.ts'
import { listPasskeys } from '../../store/sign-in/passkeys.ts'
import { countUnusedRecoveryCodes } from '../../store/sign-in/recovery-codes.ts'
import { findTotpFactor } from '../../store/sign-in/totp-factors.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** What somebody has to come in with, beside the mailbox. */
export function countWaysIn(db: Db, personId: string): Promise<WaysIn> {
  return withScope(db, { personId }, async (tx) => ({
    passkeys: (await listPasskeys(tx, personId)).length,
    hasApp: (await findTotpFactor(tx, personId, 'confirmed')) !== undefined,
    recoveryCodes: await countUnusedRecoveryCodes(tx, personId),
  }))
}
