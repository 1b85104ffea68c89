import { readCheckpointFile } from '../checkpoint-file.ts'

/** What is wrong with the file itself. */
export type FileFault =
  | { readonly kind: 'unreadable-line'; readonly line: number }
  /** An association's checkpoints go back in number, or repeat. */
  | { readonly kind: 'out-of-order'; readonly line: number }
  /** The database knows no such association. */
  | { readonly kind: 'unknown-association'; readonly line: number; readonly associationId: string }

const mostFaults = 50

/** Reads the whole file once for what can be told without the database; the first faults are enough. */
export async function scanFile(path: string, size: number, known: ReadonlySet<string>): Promise<FileFault[]> {
  const faults: FileFault[] = []
  const ends = new Map<string, number>()
  for await (const { checkpoint, line } of readCheckpointFile(path, size)) {
    if (faults.length >= mostFaults) break
    if (!checkpoint) {
      faults.push({ kind: 'unreadable-line', line })
      continue
    }
    const { associationId, number } = checkpoint
    const last = ends.get(associationId)
    if (last === undefined && !known.has(associationId))
      faults.push({ kind: 'unknown-association', line, associationId })
    if (last !== undefined && number <= last) faults.push({ kind: 'out-of-order', line })
    ends.set(associationId, number)
  }
  return faults
}
