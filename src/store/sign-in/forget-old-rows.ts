import type { Tx } from '../tables.ts'

/**
 * Deletes what nobody needs any more. There is no `where` on purpose: the policies named `forgotten`
 * say which rows are old enough, and the app role cannot see the others to choose among them.
 */
export async function forgetOldRows(tx: Tx): Promise<void> {
  await tx.deleteFrom('sign_in_request').execute()
  await tx.deleteFrom('passkey_challenge').execute()
  await tx.deleteFrom('rate_limit').execute()
}
