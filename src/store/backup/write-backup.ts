import { rename, rm } from 'node:fs/promises'
import type pg from 'pg'
import { en } from '../messages/en.ts'
import { findApplied } from '../migrations/migrate.ts'
import { openServer } from '../open-server.ts'
import type { StoreSettings } from '../settings.ts'
import { StoreProblem } from '../store-problem.ts'
import { withClient } from '../with-client.ts'
import { type ArchiveWriter, createArchiveWriter } from './archive-writer.ts'
import { type BackupHead, backupFormat, contentsName, headName, keptFolders } from './backup-format.ts'
import { dumpFolder } from './dump-folder.ts'
import { dumpTable } from './dump-table.ts'
import { type ListedTable, listSequences, listTables } from './list-tables.ts'
import { refusePath } from './refuse-path.ts'

/** What a backup or a restore went through. */
export interface BackupSummary {
  readonly tables: number
  readonly rows: number
  readonly files: number
}

/**
 * Writes all rows as of one moment, and the files and keys that belong to them, into one archive.
 * The file appears under its name only when it is whole; an existing one is never overwritten.
 */
export async function writeBackup(settings: StoreSettings, path: string, now: Date): Promise<BackupSummary> {
  await refusePath(path)
  const server = await openServer(settings)
  const draft = `${path}.part`
  const archive = createArchiveWriter(draft)
  try {
    const owner = server.connection('owner')
    if (!owner) throw new StoreProblem('backup', en.ownerUrlNeeded)
    const summary = await withClient(owner, (client) => dump(client, archive, settings.dataFolder, now))
    await archive.finish()
    await rename(draft, path)
    return summary
  } catch (error) {
    await archive.abandon(error)
    await rm(draft, { force: true })
    throw error
  } finally {
    await server.close()
  }
}

async function dump(
  client: pg.Client,
  archive: ArchiveWriter,
  dataFolder: string,
  now: Date,
): Promise<BackupSummary> {
  await client.query('begin isolation level repeatable read read only')
  await client.query("select set_config('attune.maintenance', 'on', true)")
  const tables = await listTables(client)
  await addJson(archive, headName, await describeBackup(client, tables, now))

  const rows: Record<string, number> = {}
  for (const table of tables) rows[table.name] = await dumpTable(client, archive, table)
  let files = 0
  for (const folder of keptFolders) files += await dumpFolder(archive, dataFolder, folder)

  await addJson(archive, contentsName, {
    rows,
    sequences: await listSequences(client),
    digest: archive.digest(),
  })
  await client.query('commit')
  return { tables: tables.length, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), files }
}

async function describeBackup(
  client: pg.Client,
  tables: readonly ListedTable[],
  now: Date,
): Promise<BackupHead> {
  const migrations = await findApplied(client)
  if (migrations.length === 0) throw new StoreProblem('backup', en.backup.nothing)
  const { rows } = await client.query("select current_setting('server_version') as version")
  return {
    format: backupFormat,
    takenAt: now.toISOString(),
    server: String(rows[0]?.version),
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  }
}

async function addJson(archive: ArchiveWriter, name: string, value: unknown): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
  await archive.add(name, bytes.length, [bytes])
}
