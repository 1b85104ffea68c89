import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import { type ListedThread, listThreads, type ThreadsOf } from '../../store/comments/list-threads.ts'
import { countUnread, type UnreadCount } from '../../store/comments/thread-marks.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** The thread after which the next page of a list begins. */
export interface MessagePlace {
  readonly at: Date
  readonly id: string
}

/** Threads with something unread, all of them on the first page, and a page of the others. */
export interface Messages {
  readonly unread: readonly ListedThread[]
  readonly read: readonly ListedThread[]
  readonly next: MessagePlace | null
}

const pageLength = 25
/** More than anybody keeps unread; what is beyond comes up once some of these are read. */
const mostUnread = 50

/** All threads about one's own portfolio, with every association. */
export function listOwnMessages(db: Db, actor: SignedIn, after?: MessagePlace): Promise<Messages> {
  return withScope(db, { personId: actor.id }, (tx) => listMessages(tx, actor, { kind: 'own' }, after))
}

/** The threads of an association that its staff see, or an advisor; the route has let in nobody else. */
export function listAssociationMessages(
  db: Db,
  actor: SignedIn,
  associationId: string,
  after?: MessagePlace,
): Promise<Messages> {
  const seesAll = decideAccess(actor, { action: 'see-people', associationId }) === 'allowed'
  const of: ThreadsOf = { kind: seesAll ? 'association' : 'advised', associationId }
  return withScope(db, { personId: actor.id, associationId }, (tx) => listMessages(tx, actor, of, after))
}

async function listMessages(
  tx: Tx,
  { id: readerId }: SignedIn,
  of: ThreadsOf,
  after?: MessagePlace,
): Promise<Messages> {
  const unread = after ? [] : await listThreads(tx, { of, readerId, unread: true, limit: mostUnread })
  const rest = await listThreads(tx, { of, readerId, unread: false, after, limit: pageLength + 1 })
  const read = rest.slice(0, pageLength)
  const last = read.at(-1)
  return {
    unread,
    read,
    next: rest.length > pageLength && last ? { at: last.lastCommentAt, id: last.id } : null,
  }
}

/** How many threads hold something new for a person, over all roles and associations. */
export function countUnreadThreads(db: Db, personId: string): Promise<UnreadCount> {
  return withScope(db, { personId }, (tx) => countUnread(tx, personId))
}

export function totalOf({ own, byAssociation }: UnreadCount): number {
  return [...byAssociation.values()].reduce((sum, count) => sum + count, own)
}
