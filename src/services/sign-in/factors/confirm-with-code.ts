import { readRecoveryCode, readSixDigits } from '../../../domain/sign-in/recovery-code.ts'
import { markRecoveryCodeUsed } from '../../../store/sign-in/recovery-codes.ts'
import { insertSignInEvent } from '../../../store/sign-in/sign-in-events.ts'
import { findTotpFactor, markStepUsed } from '../../../store/sign-in/totp-factors.ts'
import type { Tx } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Visitor } from '../find-visitor.ts'
import type { Circumstances, SignInMeans } from '../means.ts'
import { notifyAccount } from '../notify-account.ts'
import { type Proved, proveStrong } from '../prove-strong.ts'
import { takeTurn } from '../take-turn.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { findTotpStep } from './totp.ts'

type ConfirmedWithCode =
  | Proved
  | { readonly kind: 'wrong-code' | 'session-over' }
  | { readonly kind: 'wait'; readonly until: Date }

/** Proves the session with the code of an authenticator app, each code once, or with a recovery code. */
export async function confirmWithCode(
  means: SignInMeans,
  visitor: Visitor,
  typed: string,
  circumstances: Circumstances,
): Promise<ConfirmedWithCode> {
  const { now, device, network } = circumstances
  const { id } = visitor.account
  const turn = await takeTurn(means, 'type-factor-code', { account: id, network }, now)
  if (!turn.allowed) return { kind: 'wait', until: turn.until }

  return withScope(means.db, { personId: id }, async (tx) => {
    if (await isRightTotp(tx, means, id, typed, now)) {
      return proveStrong(tx, means, visitor, 'factor-confirmed', circumstances)
    }
    const recoveryCode = readRecoveryCode(typed)
    if (recoveryCode && (await markRecoveryCodeUsed(tx, id, hashRecoveryCode(id, recoveryCode), now))) {
      await notifyAccount(tx, means, visitor, 'recovery-code-used', circumstances)
      return proveStrong(tx, means, visitor, 'recovery-code-used', circumstances)
    }
    await insertSignInEvent(tx, id, { kind: 'wrong-factor-code', at: now, device, network })
    return { kind: 'wrong-code' }
  })
}

async function isRightTotp(
  tx: Tx,
  { keyring }: SignInMeans,
  personId: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const code = readSixDigits(typed)
  const factor = code === undefined ? undefined : await findTotpFactor(tx, personId, 'confirmed')
  if (code === undefined || !factor) return false
  const step = findTotpStep(keyring.open('totp-secret', personId, factor.sealedSecret), code, now)
  return step !== undefined && markStepUsed(tx, factor.id, step)
}
