import { type RawBuilder, sql } from 'kysely'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Tx } from '../tables.ts'
import type { Asker } from './work-source.ts'
import { sourcesOf } from './work-sources.ts'

/** Whether a kind of work is asked for apart, as it is seldom there. */
export function isSeldom(kind: WorkKind): boolean {
  return sourcesOf([kind]).some(({ seldom }) => seldom !== undefined)
}

/** Of these kinds those that are certainly not there: one short question instead of a long one. */
export async function findNotThere(
  tx: Tx,
  asker: Asker,
  kinds: readonly WorkKind[],
): Promise<ReadonlySet<WorkKind>> {
  const looks = sourcesOf(kinds).flatMap(({ kind, seldom }): RawBuilder<WorkKind | null>[] =>
    typeof seldom === 'function'
      ? [sql`case when not exists (select from ${seldom(asker)}) then ${sql.lit(kind)} end`]
      : [],
  )
  if (looks.length === 0) return new Set()
  const { rows } = await sql<{ kinds: WorkKind[] }>`
    select array_remove(array[${sql.join(looks)}], null) as kinds`.execute(tx)
  return new Set(rows[0]?.kinds)
}
