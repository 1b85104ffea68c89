import type { Actor } from '../../src/domain/rights.ts'
import { countUnreadThreads, totalOf } from '../../src/services/comments/list-messages.ts'
import type { Db } from '../../src/store/tables.ts'
import { withScope } from '../../src/store/with-scope.ts'
import type { Recognized } from '../../src/web/site.ts'

/** What a session of somebody would tell, without one. Where the person sits at work is looked up by each page. */
export async function recognized(db: Db, actor: Actor): Promise<Recognized> {
  if (actor.kind === 'visitor') return { actor, unread: 0, sitsIn: [] }
  const committees = await committeesOf(db, actor.id)
  const unread = await countUnreadThreads(db, actor.id)
  return {
    actor: { ...actor, committees },
    unread: actor.assurance === 'strong' ? totalOf(unread) : unread.own,
    sitsIn: actor.roles.map(({ association }) => association.id),
    typedAt: await placesTypedAt(db, actor.id),
  }
}

async function committeesOf(db: Db, personId: string): Promise<string[]> {
  const rows = await withScope(db, { personId }, (tx) =>
    tx
      .selectFrom('committee_member')
      .select('association_id')
      .where('person_id', '=', personId)
      .where('until', 'is', null)
      .execute(),
  )
  return rows.map((row) => row.association_id)
}

async function placesTypedAt(db: Db, personId: string): Promise<string[]> {
  const rows = await withScope(db, { personId }, (tx) =>
    tx.selectFrom('form_draft').select(['form_key', 'stands_at']).where('person_id', '=', personId).execute(),
  )
  return rows.map((row) => row.stands_at ?? row.form_key)
}
