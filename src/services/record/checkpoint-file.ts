import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Checkpoint } from '../../store/record/checkpoints.ts'
import { readCheckpointLine, writeCheckpointLine } from './checkpoint-line.ts'

/** The checkpoints outside the database, in the data folder. */
export interface CheckpointFile {
  /** The last one of an association. */
  findLast(associationId: string): Promise<Checkpoint | undefined>
  /** Written through to the disk when it answers. */
  append(checkpoint: Checkpoint): Promise<void>
}

/** Where an installation keeps its checkpoints; backups take the folder along. */
export function checkpointPath(dataFolder: string): string {
  return join(dataFolder, 'record', 'checkpoints.jsonl')
}

/** The caller sees to it that one at a time appends. */
export function openCheckpointFile(path: string): CheckpointFile {
  return {
    async findLast(associationId) {
      let last: Checkpoint | undefined
      for await (const { checkpoint } of readCheckpointFile(path))
        if (checkpoint?.associationId === associationId) last = checkpoint
      return last
    },
    async append(checkpoint) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(path, 'a+', 0o600)
      try {
        await dropTornEnd(file)
        await file.appendFile(writeCheckpointLine(checkpoint))
        await file.sync()
      } finally {
        await file.close()
      }
    },
  }
}

export interface CheckpointLine {
  /** Undefined where the line cannot be read as one. */
  readonly checkpoint: Checkpoint | undefined
  readonly line: number
  /** Where the line ends in the file. */
  readonly end: number
}

/** The lines of the file up to a size, one after the other; a last line that was never finished is none. */
export async function* readCheckpointFile(path: string, size = Infinity): AsyncGenerator<CheckpointLine> {
  const file = await open(path).catch(nothingWhereMissing)
  if (!file || size === 0) return void (await file?.close())
  const stream = file.createReadStream({ encoding: 'latin1', ...(size !== Infinity && { end: size - 1 }) })
  let held = ''
  let [line, end] = [0, 0]
  for await (const chunk of stream) {
    const parts = `${held}${chunk}`.split('\n')
    held = parts.pop() ?? ''
    for (const text of parts) {
      line += 1
      end += text.length + 1
      yield { checkpoint: readCheckpointLine(text), line, end }
    }
    if (held.length > longestLine) throw new RangeError(`${path} is not a file of checkpoints.`)
  }
}

/** Far above what a checkpoint needs. */
const longestLine = 4_096

/** How many bytes the file has; undefined where there is none. */
export async function sizeOfCheckpointFile(path: string): Promise<number | undefined> {
  const file = await open(path).catch(nothingWhereMissing)
  try {
    return (await file?.stat())?.size
  } finally {
    await file?.close()
  }
}

/** A process that was killed while it wrote leaves half a line, which nobody has relied on. */
async function dropTornEnd(file: FileHandle): Promise<void> {
  const { size } = await file.stat()
  const start = Math.max(0, size - longestLine)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start)
  const lastBreak = buffer.subarray(0, bytesRead).lastIndexOf('\n')
  const wholeEnd = lastBreak < 0 ? start : start + lastBreak + 1
  if (wholeEnd < size) await file.truncate(wholeEnd)
}

function nothingWhereMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
