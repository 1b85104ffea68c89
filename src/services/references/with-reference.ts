import { findLinkedReference, type LinkedReference } from '../../store/references/reference-keys.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { hashSecret, readSecret } from '../sign-in/secrets.ts'

/** What a link leads to now. `closed` says nothing of why: it may never have existed. */
export type ReferenceLink =
  | { readonly kind: 'open'; readonly reference: LinkedReference }
  | { readonly kind: 'replaced'; readonly reference: LinkedReference }
  | { readonly kind: 'received' | 'declined' | 'expired' | 'closed' }

/** Runs the work in a transaction that sees what the secret opens, and nothing else. */
export function withReference<Result>(
  db: Db,
  link: string,
  work: (tx: Tx, link: ReferenceLink) => Promise<Result>,
): Promise<Result> {
  const secret = readSecret(link)
  if (secret === undefined) return withScope(db, {}, (tx) => work(tx, { kind: 'closed' }))
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, async (tx) =>
    work(tx, linkOf(await findLinkedReference(tx, secretHash))),
  )
}

/** The link as it is for whoever comes by it once the row is held, so that of two who come at once one counts. */
export function linkOf(reference: LinkedReference | undefined): ReferenceLink {
  if (!reference) return { kind: 'closed' }
  switch (reference.state) {
    case 'requested':
    case 'delivery-failed':
    case 'opened':
      return { kind: 'open', reference }
    case 'submitted':
    case 'void':
      return { kind: 'received' }
    case 'declined':
      return { kind: 'declined' }
    case 'expired':
      return { kind: 'expired' }
    case 'replaced':
      return { kind: 'replaced', reference }
    default:
      return reference.state satisfies never
  }
}
