import { isFreshlyProved } from '../../domain/sign-in/decide-door.ts'
import { changeEmail, findAccountByEmail, isAddressTaken } from '../../store/sign-in/accounts.ts'
import {
  findEmailChange,
  insertEmailChange,
  markEmailChangeConsumed,
} from '../../store/sign-in/email-changes.ts'
import { markAllSessionsEnded } from '../../store/sign-in/sessions.ts'
import { insertSignInEvent } from '../../store/sign-in/sign-in-events.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { proofOf, type Visitor } from './find-visitor.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { en } from './messages/en.ts'
import { hashSecret, makeSecret, readSecret } from './secrets.ts'
import { takeTurn } from './take-turn.ts'

const goodFor = 60 * 60_000

type AskedEmailChange =
  | { readonly kind: 'mailed' | 'prove-again' | 'same-address' }
  | { readonly kind: 'wait'; readonly until: Date }

/** Mails a link to the new address. Whether somebody else has that address is not told here. */
export async function askEmailChange(
  means: SignInMeans,
  visitor: Visitor,
  newEmail: string,
  { now, device, network }: Circumstances,
): Promise<AskedEmailChange> {
  const { account } = visitor
  if (!isFreshlyProved(proofOf(visitor), now)) return { kind: 'prove-again' }
  if (newEmail === account.email) return { kind: 'same-address' }
  const turn = await takeTurn(means, 'ask-for-mail', { account: newEmail, network }, now)
  if (!turn.allowed) return { kind: 'wait', until: turn.until }

  const { secret, hash } = makeSecret(means.randomBytes)
  const { site } = means
  const expiresAt = new Date(now.getTime() + goodFor)
  await withScope(means.db, { personId: account.id }, async (tx) => {
    await insertEmailChange(tx, account.id, { newEmail, secretHash: hash, askedAt: now, expiresAt })
    await insertSignInEvent(tx, account.id, { kind: 'email-change-asked', at: now, device, network })
    await means.sendMail(tx, {
      to: newEmail,
      kind: 'confirm-address',
      subject: en.emailChange.subject(site.name),
      paragraphs: en.emailChange.paragraphs(site.name, account.name),
      link: { label: en.emailChange.link, url: site.links.emailChange(secret) },
      personId: account.id,
    })
  })
  return { kind: 'mailed' }
}

/** The change that a mailed link stands for, where it is this visitor's own and still good. */
export async function peekEmailChange(
  db: Db,
  { account }: Visitor,
  linkSecret: string | undefined,
  now: Date,
): Promise<{ readonly newEmail: string } | undefined> {
  const secret = readSecret(linkSecret)
  if (!secret) return undefined
  return withScope(db, { personId: account.id }, (tx) =>
    findEmailChange(tx, account.id, hashSecret(secret), now),
  )
}

type ConfirmedEmailChange =
  | { readonly kind: 'changed'; readonly newEmail: string }
  | { readonly kind: 'gone' | 'address-taken' }

/** Changes the address once, tells the old one, and ends all other sessions. */
export async function confirmEmailChange(
  means: SignInMeans,
  visitor: Visitor,
  linkSecret: string | undefined,
  { now, device, network }: Circumstances,
): Promise<ConfirmedEmailChange> {
  const secret = readSecret(linkSecret)
  if (!secret) return { kind: 'gone' }
  const { account, session } = visitor
  const { site } = means
  const work = async (tx: Tx): Promise<ConfirmedEmailChange> => {
    const change = await markEmailChangeConsumed(tx, account.id, hashSecret(secret), now)
    if (!change) return { kind: 'gone' }
    const { newEmail } = change
    await setScope(tx, { email: newEmail })
    if (await findAccountByEmail(tx, newEmail)) return { kind: 'address-taken' }
    await changeEmail(tx, account.id, newEmail)
    await markAllSessionsEnded(tx, account.id, 'new-address', now, session.id)
    await insertSignInEvent(tx, account.id, { kind: 'email-changed', at: now, device, network })
    await means.sendMail(tx, {
      to: account.email,
      kind: 'sign-in-changed',
      subject: en.emailChanged.subject(site.name),
      paragraphs: en.emailChanged.paragraphs(site.name, newEmail),
      personId: account.id,
    })
    return { kind: 'changed', newEmail }
  }
  return withScope(means.db, { personId: account.id }, work).catch((error: unknown) => {
    // Somebody else confirmed the same address in this very moment.
    if (isAddressTaken(error)) return { kind: 'address-taken' }
    throw error
  })
}
