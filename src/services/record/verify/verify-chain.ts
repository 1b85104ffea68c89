import type { ChainReading, StoredEntry } from '../../../store/record/read-chain.ts'
import { type ChainReport, collectFaults, type FaultList } from './chain-report.ts'
import { type CheckedFile, createCheckpointCheck } from './check-pair.ts'
import { beforeTheFirst, hashEntry } from './hash-entry.ts'
import { pairCheckpoints } from './pair-checkpoints.ts'

interface Verifying {
  readonly associationId: string
  readonly chain: ChainReading
  readonly file: CheckedFile
  /** The public key of the installation. */
  readonly trustedKey: string
}

/**
 * Computes every hash of a chain again and holds it against what was signed, reading entries and checkpoints
 * once, side by side, so that a long chain takes no more memory than a short one.
 */
export async function verifyChain({
  associationId,
  chain,
  file,
  trustedKey,
}: Verifying): Promise<ChainReport> {
  const faults = collectFaults()
  const check = createCheckpointCheck({ faults, file, trustedKey })
  const pairs = pairCheckpoints(chain.checkpoints, file.checkpoints)
  let pair = await pairs.next()
  let entries = 0
  let last = { number: 0, hash: beforeTheFirst }
  for await (const entry of chain.entries) {
    const number = Number(entry.number)
    checkEntry(faults, associationId, entry, last)
    for (; !pair.done && pair.value.number < number; pair = await pairs.next()) check.withoutEntry(pair.value)
    if (!pair.done && pair.value.number === number) {
      check.withEntry(pair.value, entry.hash)
      pair = await pairs.next()
    }
    last = { number, hash: entry.hash }
    entries += 1
  }
  for (; !pair.done; pair = await pairs.next()) check.afterEnd(pair.value, last.number)
  checkHead(faults, chain.head, last)
  return { entries, ...check.sums(), ...faults.close() }
}

interface Link {
  readonly number: number
  readonly hash: string
}

/** After a fault it goes on from the hash that is kept, so that one edit is one fault. */
function checkEntry(faults: FaultList, associationId: string, entry: StoredEntry, before: Link): void {
  const number = Number(entry.number)
  if (number !== before.number + 1) faults.add({ kind: 'gap', number: before.number + 1, found: number })
  else if (entry.previousHash !== before.hash) faults.add({ kind: 'unlinked', number })
  if (hashEntry(associationId, entry) !== entry.hash) faults.add({ kind: 'edited', number })
}

function checkHead(faults: FaultList, head: Link | undefined, last: Link): void {
  const end = head ?? { number: 0, hash: beforeTheFirst }
  if (end.number > last.number) {
    faults.add({ kind: 'cut-tail', number: end.number, last: last.number, place: 'head' })
  } else if (end.number !== last.number || end.hash !== last.hash) {
    faults.add({ kind: 'head-differs', number: last.number })
  }
}
