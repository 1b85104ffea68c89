import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import type { WorkPlace } from '../../domain/workbench/work-item.ts'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Day } from '../../standards/day.ts'
import { listPersonNames } from '../../store/people/find-person-name.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { listWork, type WorkPage } from '../../store/workbench/list-work.ts'
import { tellWaiting, type WaitingForCommittee } from '../decisions/tell-waiting.ts'
import { kindsFor } from './kinds-for.ts'
import { type LoadedReader, loadReader } from './load-reader.ts'

interface Request {
  readonly actor: SignedIn
  readonly associationId: string
  readonly today: Day
  /** One kind only. */
  readonly kind?: WorkKind | undefined
  readonly after?: WorkPlace | undefined
  /** False where it is known that the actor has read everything, so that threads need no look. */
  readonly hasUnread: boolean
}

export interface SeenWork extends WorkPage {
  /** What is nobody's work here because the committee does not agree yet, for staff, at the head of the list. */
  readonly withCommittee: WaitingForCommittee | null
}

export const workPageLength = 15
/** Beyond this the page says that there is more, and not how much. */
export const mostCounted = 99

/** What waits for somebody in an association, oldest first, by what the person may do. */
export function seeWork(db: Db, request: Request): Promise<SeenWork> {
  const { actor, associationId, kind, after, hasUnread } = request
  const may = kindsFor(actor, associationId).filter((each) => kind === undefined || each === kind)
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const reader = await loadReader(tx, request, may)
    const notThere = new Set(reader.notThere)
    if (!hasUnread) notThere.add('comment')
    if (!reader.votes?.length) notThere.add('vote')
    const kinds = may.filter((each) => !notThere.has(each))
    const cut = { kinds, after, limit: workPageLength, most: after ? 0 : mostCounted }
    const [page, withCommittee] = await Promise.all([
      listWork(tx, { ...reader, ...cut }),
      after || kind ? null : seeCommittee(tx, reader, actor),
    ])
    return { ...page, withCommittee }
  })
}

async function seeCommittee(
  tx: Tx,
  { voting, associationId }: LoadedReader,
  actor: SignedIn,
): Promise<WaitingForCommittee | null> {
  const access = decideAccess(actor, { action: 'see-applications', associationId })
  if (!voting || access !== 'allowed') return null
  const others = voting.waiting.filter(({ personId }) => personId !== actor.id)
  return tellWaiting(voting, others, (ids) => listPersonNames(tx, ids))
}
