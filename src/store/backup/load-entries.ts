import type pg from 'pg'
import { en } from '../messages/en.ts'
import { StoreProblem } from '../store-problem.ts'
import { type ArchiveEntry, readJson } from './archive-reader.ts'
import { type BackupContents, ContentsSchema, contentsName, tableOfPiece } from './backup-format.ts'
import type { ListedTable } from './list-tables.ts'
import type { FolderLoad } from './load-folders.ts'
import { startTableLoad, type TableLoad } from './load-table.ts'

/** Loads the archive's rows and files, and checks them against its own count and hash. Answers how many rows. */
export async function loadEntries(
  client: pg.Client,
  tables: readonly ListedTable[],
  folders: FolderLoad,
  entries: AsyncIterable<ArchiveEntry>,
): Promise<number> {
  const rows = new Map(tables.map(({ name }) => [name, 0]))
  let current: TableLoad | undefined
  let contents: BackupContents | undefined
  try {
    for await (const entry of entries) {
      const table = tableOfPiece(entry.name)
      if (current && current.table !== table) current = await finish(current, rows)
      if (table !== undefined) {
        current ??= startTableLoad(client, findTable(tables, table))
        await current.write(entry.chunks)
      } else if (folders.isFile(entry.name)) await folders.write(entry)
      else contents = await readContents(entry)
    }
  } catch (error) {
    current?.abandon()
    throw error
  }
  if (!contents || !sameCounts(rows, contents.rows)) throw new StoreProblem('restore', en.restore.damaged)
  await setSequences(client, contents.sequences)
  return [...rows.values()].reduce((sum, count) => sum + count, 0)
}

async function finish(load: TableLoad, rows: Map<string, number>): Promise<undefined> {
  rows.set(load.table, (rows.get(load.table) ?? 0) + (await load.finish()))
}

function findTable(tables: readonly ListedTable[], name: string): ListedTable {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table) throw new StoreProblem('restore', en.restore.unknownTable(name))
  return table
}

/** The last entry vouches for all before it. */
async function readContents(entry: ArchiveEntry): Promise<BackupContents> {
  if (entry.name !== contentsName) throw new StoreProblem('restore', en.restore.unsafeName(entry.name))
  const contents = ContentsSchema.safeParse(await readJson(entry))
  if (!contents.success || contents.data.digest !== entry.digestBefore) {
    throw new StoreProblem('restore', en.restore.damaged)
  }
  return contents.data
}

function sameCounts(loaded: ReadonlyMap<string, number>, written: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(written)
  return names.length === loaded.size && names.every((name) => loaded.get(name) === written[name])
}

async function setSequences(client: pg.Client, sequences: BackupContents['sequences']): Promise<void> {
  for (const { name, value } of sequences) {
    await client.query("select setval(format('public.%I', $1::text)::regclass, $2)", [name, value])
  }
}
