import type { Checkpoint } from '../../../store/record/checkpoints.ts'
import { isSignedBy } from '../record-key.ts'
import type { ChainReport, CheckpointPlace, FaultList } from './chain-report.ts'
import type { CheckpointPair, FiledCheckpoint } from './pair-checkpoints.ts'

/** The file that a chain is held against. */
export interface CheckedFile {
  readonly checkpoints: AsyncIterable<FiledCheckpoint>
  /** A copy that was made some time ago: what was signed since is not in it. */
  readonly isCopy: boolean
}

interface CheckParts {
  readonly faults: FaultList
  readonly file: CheckedFile
  readonly trustedKey: string
}

export interface CheckpointCheck {
  withEntry(pair: CheckpointPair, hash: string): void
  /** The entry is missing, which was said already. */
  withoutEntry(pair: CheckpointPair): void
  afterEnd(pair: CheckpointPair, last: number): void
  sums(): Pick<ChainReport, 'checkpoints' | 'signedUpTo'>
}

/** Holds the checkpoints of both places against each other, their key and the chain. */
export function createCheckpointCheck({ faults, file, trustedKey }: CheckParts): CheckpointCheck {
  let [checkpoints, signedUpTo, filedSoFar] = [0, 0, 0]
  const look = (pair: CheckpointPair) => {
    checkpoints += 1
    if (pair.filed) filedSoFar += 1
    comparePlaces(faults, pair, { isCopy: file.isCopy && filedSoFar > 0 })
    return goodOnes(faults, pair, trustedKey)
  }
  return {
    withEntry(pair, hash) {
      const good = look(pair)
      const other = good.find(({ checkpoint }) => checkpoint.hash !== hash)
      if (other) faults.add({ kind: 'rehashed', number: pair.number, since: signedUpTo, place: other.place })
      else if (good.length > 0) signedUpTo = pair.number
    },
    withoutEntry: (pair) => void look(pair),
    afterEnd(pair, last) {
      // Signed while the database was being read, after the moment that was read.
      if (pair.kept === undefined && pair.filed?.isSettled === false) return
      const [first] = look(pair)
      if (first) faults.add({ kind: 'cut-tail', number: pair.number, last, place: first.place })
    },
    sums: () => ({ checkpoints, signedUpTo }),
  }
}

/** A process that was killed between the two leaves one in the file alone, and only the last one. */
function comparePlaces(faults: FaultList, pair: CheckpointPair, { isCopy }: { isCopy: boolean }): void {
  const { kept, filed, number, isFileOver } = pair
  if (kept && filed) {
    const isSame = kept.hash === filed.hash && kept.signature === filed.signature
    if (!isSame) faults.add({ kind: 'checkpoints-differ', number })
  } else if (kept) {
    if (!(isCopy && isFileOver)) faults.add({ kind: 'checkpoint-not-in-file', number })
  } else if (filed?.isSettled && !isFileOver) faults.add({ kind: 'checkpoint-not-in-database', number })
}

/** Those that this installation signed, the file's first, which is the harder one to come by. */
function goodOnes(faults: FaultList, { kept, filed, number }: CheckpointPair, trustedKey: string) {
  const both: { readonly place: CheckpointPlace; readonly checkpoint: Checkpoint | undefined }[] = [
    { place: 'file', checkpoint: filed },
    { place: 'database', checkpoint: kept },
  ]
  return both.flatMap(({ place, checkpoint }) => {
    if (!checkpoint) return []
    if (isSignedBy(checkpoint, trustedKey)) return [{ place, checkpoint }]
    if (checkpoint.key === trustedKey) faults.add({ kind: 'forged-signature', number, place })
    else faults.add({ kind: 'foreign-key', number, place, key: checkpoint.key })
    return []
  })
}
