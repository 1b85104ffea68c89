import type { Tx } from '../tables.ts'

/** The standard that the person works toward; undefined where that was left open. */
export async function findAim(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('portfolio')
    .select('aim')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.aim ?? undefined
}

export async function writeAim(tx: Tx, personId: string, aim: string | null): Promise<void> {
  await tx.updateTable('portfolio').set({ aim }).where('person_id', '=', personId).execute()
}
