import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { projectFolder } from '../../src/standards/project-folder.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { type Migration, readMigrations } from '../../src/store/migrations/read-migrations.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import type { StoreSettings } from '../../src/store/settings.ts'
import { content, difficult } from './difficult-rows.ts'
import { aFolder } from './folders.ts'
import { asOwner } from './look-inside.ts'

export interface DifficultSource {
  readonly migrations: readonly Migration[]
  /** A backup of it. */
  readonly archive: string
  close(): Promise<void>
}

/** Fills the database of the settings, and its folders, with what is hard to carry over, and backs it up. */
export async function aDifficultSource(settings: StoreSettings): Promise<DifficultSource> {
  const migrations = difficultMigrations()
  const database = await openDatabase(settings, migrations)
  await asOwner(settings, (run) => run(content))
  fillFolders(settings.dataFolder)
  const archive = join(aFolder(), 'backup.tar.gz')
  await writeBackup(settings, archive, new Date('2026-11-21T12:00:00Z'))
  // Kept open until then, so that the server is not started for each look.
  return { migrations, archive, close: database.close }
}

function difficultMigrations(): Migration[] {
  const folder = mkdtempSync(join(inject('storeFolder'), 'migrations-'))
  cpSync(join(projectFolder(), 'migrations'), folder, { recursive: true })
  const next = String(readMigrations(folder).length + 1).padStart(4, '0')
  writeFileSync(join(folder, `${next}-difficult.sql`), difficult)
  return readMigrations(folder)
}

function fillFolders(dataFolder: string): void {
  mkdirSync(join(dataFolder, 'files', 'ab'), { recursive: true })
  writeFileSync(join(dataFolder, 'files', 'ab', 'transcript.pdf'), Buffer.alloc(3_000_000, 'pages'))
  writeFileSync(join(dataFolder, 'files', 'empty'), '')
  writeFileSync(join(dataFolder, 'files', `${'é'.repeat(60)}.txt`), 'a long name')
  mkdirSync(join(dataFolder, 'keys'))
  writeFileSync(join(dataFolder, 'keys', 'signing.json'), '{"kty":"OKP"}')
}
