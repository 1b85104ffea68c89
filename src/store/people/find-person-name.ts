import type { Tx } from '../tables.ts'

/** The name and address of a person, where the asker may know them. */
export function findPersonName(
  tx: Tx,
  personId: string,
): Promise<{ readonly name: string; readonly email: string } | undefined> {
  return tx.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()
/** The name of a person whom the scope shows. */
export async function findPersonName(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name
}
