import type { Fields } from '../../domain/fields.ts'
import { isOpen } from '../../domain/providers/confirmation.ts'
import type { AskedSession } from '../../domain/providers/confirmation-request.ts'
import {
  findLinkedRequest,
  findMarks,
  type LinkedRequest,
  listAskedSessions,
} from '../../store/providers/confirmation-link.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { hashSecret } from '../sign-in/secrets.ts'

/** What a link shows while it can be answered. */
export interface OpenConfirmation {
  readonly kind: 'open'
  readonly askedBy: string
  readonly providerName: string
  readonly expiresAt: Date
  readonly sessions: readonly AskedSession[]
  /** What was marked before and not sent yet. */
  readonly marks: { readonly fields: Fields; readonly keptAt: Date } | undefined
}

/** `closed` says nothing of why: the link may never have existed, have run out, or been taken back. */
export type Confirmation = OpenConfirmation | { readonly kind: 'received' | 'closed' }

/** What the link of a secret shows. It opens one request, and once that was answered only says so. */
export async function openConfirmation(db: Db, secret: string, now: Date): Promise<Confirmation> {
  return withLink(db, secret, now, async (tx, link) => {
    if (link.kind !== 'open') return link
    const { id, askedBy, providerName, expiresAt } = link.request
    const sessions = await listAskedSessions(tx, id)
    const marks = await findMarks(tx, id)
    return { kind: 'open', askedBy: askedBy.name, providerName, expiresAt, sessions, marks }
  })
}

type Link =
  | { readonly kind: 'open'; readonly request: LinkedRequest }
  | { readonly kind: 'received' | 'closed' }

/** Runs the work in a transaction that sees what the secret opens, and nothing else. */
export async function withLink<Result>(
  db: Db,
  secret: string,
  now: Date,
  work: (tx: Tx, link: Link) => Promise<Result>,
): Promise<Result> {
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, async (tx) => {
    const request = await findLinkedRequest(tx, secretHash)
    if (!request) return work(tx, { kind: 'closed' })
    if (request.finishedAt) return work(tx, { kind: 'received' })
    return work(tx, isOpen(request, now) ? { kind: 'open', request } : { kind: 'closed' })
  })
}
