import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { ArchiveWriter } from './archive-writer.ts'
import { pieceName } from './backup-format.ts'
import type { ListedTable } from './list-tables.ts'

const pieceSize = 1 << 20

/** Writes a table's rows as COPY text, in pieces because a tar entry says its size first. Answers how many. */
export async function dumpTable(
  client: pg.Client,
  archive: ArchiveWriter,
  table: ListedTable,
): Promise<number> {
  const stream = client.query(to(`copy ${copyTarget(table)} to stdout`))
  let number = 0
  for await (const piece of inPieces(stream)) {
    number += 1
    await archive.add(pieceName(table.name, number), piece.length, [piece])
  }
  return stream.rowCount
}

/** The table with its columns, as both directions of COPY name it. */
export function copyTarget({ name, columns }: Pick<ListedTable, 'name' | 'columns'>): string {
  return `public.${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
}

async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    held.push(chunk)
    size += chunk.length
    if (size < pieceSize) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
