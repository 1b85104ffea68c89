import type { Tx } from '../tables.ts'

/** The name and address of a person, where the asker may know them. */
export function findPersonName(
  tx: Tx,
  personId: string,
): Promise<{ readonly name: string; readonly email: string } | undefined> {
  return tx.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()
}
