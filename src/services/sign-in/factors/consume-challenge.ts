import { type ChallengeHolder, markChallengeConsumed } from '../../../store/sign-in/passkey-challenges.ts'
import type { ChallengePurpose } from '../../../store/sign-in/tables.ts'
import type { Db } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import { hashSecret } from '../secrets.ts'

/**
 * True once for each challenge, and only for whom it was made. In a transaction of its own, so that
 * a challenge is used up also where the answer turns out to be wrong.
 */
export async function consumeChallenge(
  db: Db,
  challenge: string,
  purpose: ChallengePurpose,
  holder: ChallengeHolder,
  now: Date,
): Promise<boolean> {
  const secretHash = hashSecret(challenge)
  return withScope(db, { secretHash }, (tx) =>
    markChallengeConsumed(tx, { secretHash, purpose }, holder, now),
  )
}
