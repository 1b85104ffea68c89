import { z } from 'zod'

/**
 * An archive, in this order: backup.json; the rows of each table in pieces of COPY text,
 * tables that others refer to first; the folders of files, keys and checkpoints of the record; contents.json.
 */
export const backupFormat = 'attune-backup/1'

/** Folders beside the database that belong to it. */
export const keptFolders = ['files', 'keys', 'record'] as const

export const headName = 'backup.json'
export const contentsName = 'contents.json'

export const HeadSchema = z.object({
  format: z.literal(backupFormat),
  takenAt: z.iso.datetime(),
  server: z.string(),
  migrations: z.array(
    z.object({ number: z.number(), name: z.string(), hash: z.string(), chain: z.string() }),
  ),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type BackupHead = z.infer<typeof HeadSchema>

/** Written last, because only then it is known; an archive without it was cut short. */
export const ContentsSchema = z.object({
  rows: z.record(z.string(), z.number()),
  sequences: z.array(z.object({ name: z.string(), value: z.number() })),
  /** Over the names and bytes of all entries before. */
  digest: z.string(),
})
export type BackupContents = z.infer<typeof ContentsSchema>

const piecePattern = /^tables\/([a-z0-9_]+)\/\d{6}\.copy$/

export function pieceName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.copy`
}

/** The table whose rows an entry holds. */
export function tableOfPiece(name: string): string | undefined {
  return piecePattern.exec(name)?.[1]
}
