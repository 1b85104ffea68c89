import type { Checkpoint } from '../../../store/record/checkpoints.ts'

/** A checkpoint of the file, and whether it was there before the database was read. */
export interface FiledCheckpoint extends Checkpoint {
  readonly isSettled: boolean
}

/** What the two places have after one entry; one of them may have nothing. */
export interface CheckpointPair {
  readonly number: number
  readonly kept?: Checkpoint
  readonly filed?: FiledCheckpoint
  /** Nothing follows in the file. */
  readonly isFileOver: boolean
}

/** Brings together what database and file have, in the order of the entries, reading each once. */
export async function* pairCheckpoints(
  kept: AsyncIterable<Checkpoint>,
  filed: AsyncIterable<FiledCheckpoint>,
): AsyncGenerator<CheckpointPair> {
  const [fromDatabase, fromFile] = [kept[Symbol.asyncIterator](), filed[Symbol.asyncIterator]()]
  let left = await nextOf(fromDatabase)
  let right = await nextOf(fromFile)
  while (left || right) {
    const number = Math.min(left?.number ?? Infinity, right?.number ?? Infinity)
    const [ours, theirs] = [left, right]
    if (left?.number === number) left = await nextOf(fromDatabase)
    if (right?.number === number) right = await nextOf(fromFile)
    yield {
      number,
      ...(ours?.number === number && { kept: ours }),
      ...(theirs?.number === number && { filed: theirs }),
      isFileOver: right === undefined,
    }
  }
}

async function nextOf<Value>(iterator: AsyncIterator<Value>): Promise<Value | undefined> {
  const { done, value } = await iterator.next()
  return done ? undefined : value
}
