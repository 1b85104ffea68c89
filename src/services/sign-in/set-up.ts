import { listAssociations } from '../../store/people/associations.ts'
import { findAccountByEmail, insertAccount, insertRole, markWelcomed } from '../../store/sign-in/accounts.ts'
import { insertFirstAssociation, type NewAssociation } from '../../store/sign-in/insert-first-association.ts'
import { isSetUpLinkOpen, markSetUpLinkConsumed, replaceSetUpLink } from '../../store/sign-in/set-up-links.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { finishSignIn, type SignedIn } from './finish-sign-in.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { hashSecret, makeSecret, readSecret } from './secrets.ts'

const goodFor = 24 * 60 * 60_000

/**
 * A link for whoever started Attune on an empty database, to become the first administrator;
 * undefined where there is an association already. A new link replaces the one before.
 */
export async function makeFirstAdministratorLink(
  means: Pick<SignInMeans, 'db' | 'randomBytes' | 'site'>,
  now: Date,
): Promise<string | undefined> {
  const { secret, hash } = makeSecret(means.randomBytes)
  return withScope(means.db, {}, async (tx) => {
    if ((await listAssociations(tx)).length > 0) return undefined
    const expiresAt = new Date(now.getTime() + goodFor)
    await replaceSetUpLink(tx, { secretHash: hash, madeAt: now, expiresAt })
    return means.site.links.setUp(secret)
  })
}

/** Whether a set-up link may still be used. */
export async function isSetUpOpen(db: Db, linkSecret: string | undefined, now: Date): Promise<boolean> {
  const secret = readSecret(linkSecret)
  if (!secret) return false
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, async (tx) => {
    const isEmpty = (await listAssociations(tx)).length === 0
    return isEmpty && isSetUpLinkOpen(tx, secretHash, now)
  })
}

export interface SetUpAnswer {
  readonly association: NewAssociation
  readonly person: { readonly name: string; readonly email: string }
}

/**
 * Makes the association and its first administrator, once, and signs them in: whoever has the link
 * could read the terminal. Staff pages stay closed until a second factor is set up.
 */
export async function setUpAssociation(
  means: Pick<SignInMeans, 'db' | 'randomBytes'>,
  linkSecret: string | undefined,
  { association, person }: SetUpAnswer,
  circumstances: Circumstances,
): Promise<SignedIn | { readonly kind: 'gone' }> {
  const secret = readSecret(linkSecret)
  if (!secret) return { kind: 'gone' }
  const { now } = circumstances
  const secretHash = hashSecret(secret)
  const work = async (tx: Tx): Promise<SignedIn | { readonly kind: 'gone' }> => {
    const associationId = await insertFirstAssociation(tx, association)
    if (associationId === undefined) return { kind: 'gone' }
    if (!(await markSetUpLinkConsumed(tx, secretHash, now))) throw new SetUpGone()
    const account =
      (await findAccountByEmail(tx, person.email)) ?? (await insertAccount(tx, person.email)).account
    await setScope(tx, { personId: account.id })
    await markWelcomed(tx, account.id, person.name, now)
    await setScope(tx, { associationId })
    await insertRole(tx, associationId, account.id, 'administrator')
    const how = { assurance: 'mailed', events: ['account-made', 'role-accepted'] } as const
    return finishSignIn(tx, means, account, how, circumstances)
  }
  return withScope(means.db, { secretHash, email: person.email }, work).catch((error: unknown) => {
    if (error instanceof SetUpGone) return { kind: 'gone' }
    throw error
  })
}

/** Takes back the association that was made for a link which turned out to be used up. */
class SetUpGone extends Error {}
