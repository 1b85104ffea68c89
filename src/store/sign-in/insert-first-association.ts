import { sql } from 'kysely'
import { listAssociations } from '../people/associations.ts'
import type { Tx } from '../tables.ts'

export interface NewAssociation {
  readonly shortId: string
  readonly name: string
  readonly timeZone: string
  /** Whose requirements it uses, by short id; its own where absent. */
  readonly standardsOf?: string | undefined
}

/**
 * Makes the first association of the installation. Undefined where there is one already: of two
 * that try at once, one waits for the other and comes too late.
 */
export async function insertFirstAssociation(
  tx: Tx,
  association: NewAssociation,
): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('attune first association', 0))`.execute(tx)
  if ((await listAssociations(tx)).length > 0) return undefined
  const { id } = await tx
    .insertInto('association')
    .values({
      short_id: association.shortId,
      name: association.name,
      time_zone: association.timeZone,
      standards_of: association.standardsOf ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
