import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { copyTarget } from './dump-table.ts'
import type { ListedTable } from './list-tables.ts'

export interface TableLoad {
  readonly table: string
  write(chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** Answers how many rows went in. */
  finish(): Promise<number>
  abandon(): void
}

/** Takes the pieces of one table's COPY text. */
export function startTableLoad(client: pg.Client, table: ListedTable): TableLoad {
  const stream = client.query(from(`copy ${copyTarget(table)} from stdin`))
  const done = finished(stream)
  // Told by write and finish.
  done.catch(() => {})
  return {
    table: table.name,
    async write(chunks) {
      for await (const chunk of chunks) {
        if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done])
      }
    },
    async finish() {
      stream.end()
      await done
      return stream.rowCount
    },
    abandon: () => void stream.destroy(),
  }
}

/** Opens the tables for rows that were checked when they were first written, until `closeTables`. */
export async function openTables(client: pg.Client, tables: readonly ListedTable[]): Promise<void> {
  await client.query('set constraints all deferred')
  for (const { name, forced, triggers } of tables) {
    // COPY takes no rows where policies apply, and under FORCE they apply to the owner.
    if (forced) await alter(client, name, 'no force row level security')
    for (const trigger of triggers)
      await alter(client, name, `disable trigger ${pg.escapeIdentifier(trigger)}`)
  }
}

export async function closeTables(client: pg.Client, tables: readonly ListedTable[]): Promise<void> {
  await client.query('set constraints all immediate')
  for (const { name, forced, triggers } of tables) {
    if (forced) await alter(client, name, 'force row level security')
    for (const trigger of triggers)
      await alter(client, name, `enable trigger ${pg.escapeIdentifier(trigger)}`)
  }
}

async function alter(client: pg.Client, table: string, change: string): Promise<void> {
  await client.query(`alter table public.${pg.escapeIdentifier(table)} ${change}`)
}
