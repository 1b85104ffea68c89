import { findAccountByEmail, insertAccount } from '../../store/sign-in/accounts.ts'
import type { SignInRequest } from '../../store/sign-in/sign-in-requests.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import { finishSignIn, type SignedIn } from './finish-sign-in.ts'
import type { Circumstances, SignInMeans } from './means.ts'

/** Signs in the account of an address that was just confirmed; an unknown one gets its account here, not before. */
export async function signInConfirmedAddress(
  tx: Tx,
  means: Pick<SignInMeans, 'randomBytes'>,
  request: Pick<SignInRequest, 'email' | 'nextPath'>,
  oldSessionSecret: string | undefined,
  circumstances: Circumstances,
): Promise<SignedIn> {
  await setScope(tx, { email: request.email })
  const known = await findAccountByEmail(tx, request.email)
  const { account, isNew } = known ? { account: known, isNew: false } : await insertAccount(tx, request.email)
  const events = isNew ? (['account-made', 'signed-in-by-mail'] as const) : (['signed-in-by-mail'] as const)
  const how = { assurance: 'mailed', events, nextPath: request.nextPath, oldSessionSecret } as const
  return finishSignIn(tx, means, account, how, circumstances)
}
