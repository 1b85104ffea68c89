/** Where a checkpoint was found. */
export type CheckpointPlace = 'database' | 'file'

/** What is wrong with a chain; numbers are those of entries. */
export type ChainFault =
  /** What the entry says is not what was hashed. */
  | { readonly kind: 'edited'; readonly number: number }
  /** The entry does not carry the hash of the one before it. */
  | { readonly kind: 'unlinked'; readonly number: number }
  | { readonly kind: 'gap'; readonly number: number; readonly found: number }
  /** The chain ends before what is known to have been its length. */
  | {
      readonly kind: 'cut-tail'
      readonly number: number
      readonly last: number
      readonly place: CheckpointPlace | 'head'
    }
  /** The chain is whole in itself and not the one that was signed; up to `since` it still is. */
  | {
      readonly kind: 'rehashed'
      readonly number: number
      readonly since: number
      readonly place: CheckpointPlace
    }
  | { readonly kind: 'forged-signature'; readonly number: number; readonly place: CheckpointPlace }
  /** Signed well, by a key that is not this installation's. */
  | {
      readonly kind: 'foreign-key'
      readonly number: number
      readonly place: CheckpointPlace
      readonly key: string
    }
  | { readonly kind: 'checkpoint-not-in-file'; readonly number: number }
  | { readonly kind: 'checkpoint-not-in-database'; readonly number: number }
  /** The two places have different checkpoints after the same entry. */
  | { readonly kind: 'checkpoints-differ'; readonly number: number }
  /** The database's own note of where the chain ends is not where it ends. */
  | { readonly kind: 'head-differs'; readonly number: number }

export interface ChainReport {
  readonly entries: number
  readonly checkpoints: number
  /** The entry up to which the chain agrees with a good checkpoint; 0 where there is none. */
  readonly signedUpTo: number
  /** The first ones, in the order in which they were found. */
  readonly faults: readonly ChainFault[]
  /** How many more there are. */
  readonly moreFaults: number
}

/** Enough to see what happened; a chain broken from end to end has no longer report than this. */
const mostFaults = 50

export interface FaultList {
  add(fault: ChainFault): void
  close(): Pick<ChainReport, 'faults' | 'moreFaults'>
}

export function collectFaults(): FaultList {
  const faults: ChainFault[] = []
  let moreFaults = 0
  return {
    add(fault) {
      if (faults.length < mostFaults) faults.push(fault)
      else moreFaults += 1
    },
    close: () => ({ faults, moreFaults }),
  }
}
