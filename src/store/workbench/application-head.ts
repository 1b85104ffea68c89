import type { Tx } from '../tables.ts'

/** What staff call an application by: its number, and whose it is. */
export interface ApplicationHead {
  readonly number: number
  readonly name: string
  readonly email: string
  readonly answeredAt: Date | null
}

export async function findApplicationHead(tx: Tx, id: string): Promise<ApplicationHead | undefined> {
  return tx
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .select(['number', 'person.name', 'person.email', 'answered_at as answeredAt'])
    .where('application.id', '=', id)
    .executeTakeFirst()
}
