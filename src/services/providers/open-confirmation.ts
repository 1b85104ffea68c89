import type { Fields } from '../../domain/fields.ts'
import { isAhead, isOpen } from '../../domain/providers/confirmation.ts'
import type { AskedSession } from '../../domain/providers/confirmation-request.ts'
import type { Day } from '../../standards/day.ts'
import {
  findLinkedRequest,
  findMarks,
  type LinkedRequest,
  listAskedSessions,
} from '../../store/providers/confirmation-link.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, widenScope, withScope } from '../../store/with-scope.ts'
import { hashSecret } from '../sign-in/secrets.ts'
import { dayOfAsker } from './day-of-asker.ts'

/** What a link shows while it can be answered. */
export interface OpenConfirmation {
  readonly kind: 'open'
  readonly askedBy: string
  readonly providerName: string
  readonly expiresAt: Date
  /** Those that were held: the answer is about them. */
  readonly sessions: readonly AskedSession[]
  /** How many are listed with them whose day is still to come. */
  readonly ahead: number
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
    const asked = await listAskedSessions(tx, id)
    const sessions = heldOf(asked, link.today)
    const ahead = asked.length - sessions.length
    const marks = await findMarks(tx, id)
    return { kind: 'open', askedBy: askedBy.name, providerName, expiresAt, sessions, ahead, marks }
  })
}

/** The sessions that can be answered for: nobody vouches for one whose day is still to come. */
export function heldOf(asked: readonly AskedSession[], today: Day): AskedSession[] {
  return asked.filter(({ session }) => !isAhead(session, today))
}

type Link =
  | { readonly kind: 'open'; readonly request: LinkedRequest; readonly today: Day }
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
    if (!isOpen(request, now)) return work(tx, { kind: 'closed' })
    return work(tx, { kind: 'open', request, today: await dayThere(tx, request, now) })
  })
}

/** The day it is for whoever asked. A link shows nothing of where that is, so it is asked in that person's name alone. */
async function dayThere(tx: Tx, { personId }: LinkedRequest, now: Date): Promise<Day> {
  const today = await widenScope(tx, { personId }, () => dayOfAsker(tx, personId, now))
  await setScope(tx, { personId: '' })
  return today
}
