import { isFreshlyProved } from '../../../domain/sign-in/decide-door.ts'
import { readSixDigits } from '../../../domain/sign-in/recovery-code.ts'
import {
  findTotpFactor,
  insertWaitingFactor,
  markFactorConfirmed,
} from '../../../store/sign-in/totp-factors.ts'
import { withScope } from '../../../store/with-scope.ts'
import { proofOf, type Visitor } from '../find-visitor.ts'
import type { Circumstances, SignInMeans } from '../means.ts'
import { notifyAccount } from '../notify-account.ts'
import { type Proved, proveStrong } from '../prove-strong.ts'
import { takeTurn } from '../take-turn.ts'
import { findTotpStep, makeTotpSecret, totpAddress } from './totp.ts'

/** Makes a secret for an authenticator app. It waits until the app has shown a right code. */
export async function beginTotp(
  means: SignInMeans,
  visitor: Visitor,
  now: Date,
): Promise<{ readonly kind: 'begun' | 'prove-again' }> {
  if (!isFreshlyProved(proofOf(visitor), now)) return { kind: 'prove-again' }
  const { id } = visitor.account
  const sealed = means.keyring.seal('totp-secret', id, makeTotpSecret(means.randomBytes))
  await withScope(means.db, { personId: id }, (tx) => insertWaitingFactor(tx, id, sealed, now))
  return { kind: 'begun' }
}

/** The secret that waits, to be shown while the person sets up the app; undefined where none waits. */
export async function findWaitingTotp(
  means: SignInMeans,
  visitor: Visitor,
  now: Date,
): Promise<{ readonly secret: string; readonly address: string } | undefined> {
  if (!isFreshlyProved(proofOf(visitor), now)) return undefined
  const { id, email } = visitor.account
  const factor = await withScope(means.db, { personId: id }, (tx) => findTotpFactor(tx, id, 'waiting'))
  if (!factor) return undefined
  const secret = means.keyring.open('totp-secret', id, factor.sealedSecret)
  return { secret, address: totpAddress(means.site.name, email, secret) }
}

type ConfirmedTotp =
  | Proved
  | { readonly kind: 'prove-again' | 'none-waiting' | 'wrong-code' | 'session-over' }
  | { readonly kind: 'wait'; readonly until: Date }

/** Puts the app to use once it shows a right code, and raises the session. */
export async function confirmTotp(
  means: SignInMeans,
  visitor: Visitor,
  typed: string,
  circumstances: Circumstances,
): Promise<ConfirmedTotp> {
  const { now, network } = circumstances
  if (!isFreshlyProved(proofOf(visitor), now)) return { kind: 'prove-again' }
  const { id } = visitor.account
  const turn = await takeTurn(means, 'type-factor-code', { account: id, network }, now)
  if (!turn.allowed) return { kind: 'wait', until: turn.until }

  return withScope(means.db, { personId: id }, async (tx) => {
    const factor = await findTotpFactor(tx, id, 'waiting')
    if (!factor) return { kind: 'none-waiting' }
    const code = readSixDigits(typed)
    const secret = means.keyring.open('totp-secret', id, factor.sealedSecret)
    const step = code === undefined ? undefined : findTotpStep(secret, code, now)
    if (step === undefined) return { kind: 'wrong-code' }
    await markFactorConfirmed(tx, id, factor.id, step, now)
    await notifyAccount(tx, means, visitor, 'totp-added', circumstances)
    return proveStrong(tx, means, visitor, 'totp-added', circumstances)
  })
}
