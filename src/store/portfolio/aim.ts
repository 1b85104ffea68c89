import type { Tx } from '../tables.ts'
import { seePortfolioHead } from './portfolio-head.ts'

/** The standard that the person works toward; undefined where that was left open. For what does not change it itself. */
export async function findAim(tx: Tx, personId: string): Promise<string | undefined> {
  return (await seePortfolioHead(tx, personId))?.aim ?? undefined
}

export async function writeAim(tx: Tx, personId: string, aim: string | null): Promise<void> {
  await tx.updateTable('portfolio').set({ aim }).where('person_id', '=', personId).execute()
}
