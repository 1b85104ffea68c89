import { findBadgeOf } from '../../store/credentials/badges.ts'
import type { Db } from '../../store/tables.ts'
import { withAssociation } from '../../store/with-association.ts'

/** The badge in use of an Endorsement that the asker may see; undefined where none was signed. */
export async function findBadgeId(
  db: Db,
  { id, associationId }: { readonly id: string; readonly associationId: string },
): Promise<string | undefined> {
  const badge = await withAssociation(db, associationId, (tx) => findBadgeOf(tx, id))
  return badge?.id
}
