import type { SignedIn } from '../../domain/rights.ts'
import { listPersonNames } from '../../store/people/find-person-name.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadVoting, waitingFor } from './load-voting.ts'
import { type NamedWaiting, tellWaiting } from './tell-waiting.ts'

export interface MyVotes {
  /** Whether a committee decides here at present. */
  readonly isUsed: boolean
  /** What waits for the actor's vote, longest first; nothing with which the actor has too much to do. */
  readonly open: readonly NamedWaiting[]
  /** What the actor voted on and the committee does not agree on yet. */
  readonly voted: readonly NamedWaiting[]
}

const all = Number.POSITIVE_INFINITY

/** The votes that are asked of a member of an association's committee. */
export function listMyVotes(
  db: Db,
  { actor, associationId }: { readonly actor: SignedIn; readonly associationId: string },
): Promise<MyVotes> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const voting = await loadVoting(tx, associationId, actor.id)
    if (!voting) return { isUsed: false, open: [], voted: [] }
    const mine = [...waitingFor(voting, actor.id), ...voting.waiting.filter(isVoted)]
    const told = await tellWaiting(voting, mine, (ids) => listPersonNames(tx, ids), all)
    const [open, voted] = [told?.shown.filter((each) => !isVoted(each)), told?.shown.filter(isVoted)]
    return { isUsed: true, open: open ?? [], voted: voted ?? [] }
  })

  function isVoted({ voted }: { readonly voted: readonly string[] }): boolean {
    return voted.includes(actor.id)
  }
}
