import pg from 'pg'
import { en } from '../messages/en.ts'
import { checkHistory } from '../migrations/check-history.ts'
import { findApplied, migrate } from '../migrations/migrate.ts'
import { type Migration, readMigrations } from '../migrations/read-migrations.ts'
import { openServer } from '../open-server.ts'
import type { StoreSettings } from '../settings.ts'
import { StoreProblem } from '../store-problem.ts'
import { withClient } from '../with-client.ts'
import { type ArchiveEntry, readArchive, readJson } from './archive-reader.ts'
import { type BackupHead, HeadSchema, headName } from './backup-format.ts'
import { listTables } from './list-tables.ts'
import { loadEntries } from './load-entries.ts'
import { startFolderLoad } from './load-folders.ts'
import { closeTables, openTables } from './load-table.ts'
import { refuseFullTables } from './refuse-full-tables.ts'
import type { BackupSummary } from './write-backup.ts'

/**
 * Brings an archive back into an empty database: migrates it to where the backup stood, loads
 * everything in one transaction, and migrates on to today. Whatever is wrong leaves it empty.
 */
export async function restoreBackup(
  settings: StoreSettings,
  path: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<BackupSummary> {
  const entries = readArchive(path)
  const head = await readHead(entries)
  checkHistory(migrations, head.migrations)
  const server = await openServer(settings)
  try {
    const owner = server.connection('owner')
    if (!owner) throw new StoreProblem('restore', en.ownerUrlNeeded)
    await withClient(owner, (client) => refuseLater(client, head))
    await migrate(owner, migrations.slice(0, head.migrations.length))
    const summary = await withClient(owner, (client) => load(client, entries, settings.dataFolder))
    await migrate(owner, migrations)
    return summary
  } finally {
    await entries.return(undefined)
    await server.close()
  }
}

async function readHead(entries: AsyncGenerator<ArchiveEntry>): Promise<BackupHead> {
  const { value: first } = await entries.next()
  const head = first?.name === headName ? HeadSchema.safeParse(await readJson(first)) : undefined
  if (!head?.success) throw new StoreProblem('restore', en.restore.notABackup)
  return head.data
}

async function refuseLater(client: pg.Client, head: BackupHead): Promise<void> {
  const applied = await findApplied(client)
  const further = applied[head.migrations.length]
  if (further) throw new StoreProblem('restore', en.restore.migratedFurther(further.name))
}

async function load(
  client: pg.Client,
  entries: AsyncGenerator<ArchiveEntry>,
  dataFolder: string,
): Promise<BackupSummary> {
  await client.query('begin')
  await client.query("select set_config('attune.maintenance', 'on', true)")
  const tables = await listTables(client)
  await refuseFullTables(client, tables)
  const folders = await startFolderLoad(dataFolder)
  try {
    await openTables(client, tables)
    const rows = await loadEntries(client, tables, folders, entries)
    await closeTables(client, tables)
    const files = await folders.place()
    await client.query('commit')
    return { tables: tables.length, rows, files }
  } catch (error) {
    await folders.undo()
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new StoreProblem('restore', en.restore.refused(error.message), { cause: error })
  }
}
