import { getAccount } from '../../store/sign-in/accounts.ts'
import { withScope } from '../../store/with-scope.ts'
import { finishSignIn, type SignedIn } from '../sign-in/finish-sign-in.ts'
import type { Circumstances, SignInMeans } from '../sign-in/means.ts'

/**
 * Signs in as somebody of the season: a session as any other, with the second factor taken as given, so that the
 * pages of staff open too. Only the demo has doors; a real installation hands none to its pages.
 */
export function enterDoor(
  means: Pick<SignInMeans, 'db' | 'randomBytes'>,
  personId: string,
  circumstances: Circumstances,
  oldSessionSecret: string | undefined,
): Promise<SignedIn> {
  return withScope(means.db, { personId }, async (tx) => {
    const account = await getAccount(tx, personId)
    const how = { assurance: 'strong', events: ['signed-in-in-demo'], oldSessionSecret } as const
    return finishSignIn(tx, means, account, how, circumstances)
  })
}
