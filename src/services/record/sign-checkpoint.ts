import {
  findChainEnd,
  findEntryHash,
  findLastCheckpoint,
  insertCheckpoint,
  lockCheckpoints,
} from '../../store/record/checkpoints.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { CheckpointFile } from './checkpoint-file.ts'
import { isSignedBy, type RecordKey } from './record-key.ts'

/** What checkpoints are made with. */
export interface CheckpointMeans {
  readonly key: RecordKey
  readonly file: CheckpointFile
}

/** So many new entries are signed at the next look, fewer once the last checkpoint is a day old. */
const entriesBetween = 100
const day = 24 * 60 * 60 * 1_000

/**
 * Signs the end of an association's chain where that is due, into the file first and then into the database:
 * whatever the database has, the file has too. Answers whether it was due.
 */
export function signCheckpoint(
  db: Db,
  { key, file }: CheckpointMeans,
  associationId: string,
  now: Date,
): Promise<boolean> {
  return withScope(db, { associationId }, async (tx) => {
    await lockCheckpoints(tx)
    await takeOverFromFile(tx, { key, file }, associationId)
    const end = await findChainEnd(tx, associationId)
    const last = await findLastCheckpoint(tx, associationId)
    if (!end || !isDue(end.number, last, now)) return false
    const checkpoint = key.sign(end, now)
    await file.append(checkpoint)
    await insertCheckpoint(tx, checkpoint)
    return true
  })
}

function isDue(
  number: number,
  last: { readonly number: number; readonly signedAt: Date } | undefined,
  now: Date,
): boolean {
  if (!last) return true
  const isNew = number > last.number
  return isNew && (number - last.number >= entriesBetween || now.getTime() - last.signedAt.getTime() >= day)
}

/** A process that was killed between the two left a checkpoint in the file alone. */
async function takeOverFromFile(
  tx: Tx,
  { key, file }: CheckpointMeans,
  associationId: string,
): Promise<void> {
  const inFile = await file.findLast(associationId)
  if (!inFile || !isSignedBy(inFile, key.publicKey)) return
  const last = await findLastCheckpoint(tx, associationId)
  if (last && last.number >= inFile.number) return
  // Where the chain does not agree, that is for the audit to say.
  if ((await findEntryHash(tx, associationId, inFile.number)) !== inFile.hash) return
  await insertCheckpoint(tx, inFile)
}
