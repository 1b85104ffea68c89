import { sql } from 'kysely'
import { askOnce } from '../ask-once.ts'
import { finding } from '../compiled.ts'
import type { Db, Tx } from '../tables.ts'

export interface Association {
  readonly id: string
  readonly shortId: string
  readonly name: string
  readonly timeZone: string
  /** Whose standards it uses, by short id: most often its own. */
  readonly standardsOf: string
}

const columns = [
  'id',
  'short_id as shortId',
  'name',
  'time_zone as timeZone',
  sql<string>`coalesce(standards_of, short_id)`.as('standardsOf'),
] as const

/** By the short name that addresses use, such as `vaimh`. */
export const findAssociation = finding<[shortId: string], Association>((db, shortId) =>
  db.selectFrom('association').select(columns).where('short_id', '=', shortId),
)

const byId = finding<[id: string], Association>((db, id) =>
  db.selectFrom('association').select(columns).where('id', '=', id),
)

export const getAssociation: (db: Db | Tx, id: string) => Promise<Association> = askOnce(async (db, id) => {
  const association = await byId(db, id)
  if (!association) throw new Error(`No association has the id ${id}.`)
  return association
})

/** All associations by name; that they exist is public. */
export function listAssociations(db: Db | Tx): Promise<Association[]> {
  return db.selectFrom('association').select(columns).orderBy('name').execute()
}
