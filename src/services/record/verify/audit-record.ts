import { listAssociations } from '../../../store/people/associations.ts'
import { type ChainReading, withChain } from '../../../store/record/read-chain.ts'
import type { Db } from '../../../store/tables.ts'
import { readCheckpointFile, sizeOfCheckpointFile } from '../checkpoint-file.ts'
import type { ChainReport } from './chain-report.ts'
import type { FiledCheckpoint } from './pair-checkpoints.ts'
import { type FileFault, scanFile } from './scan-file.ts'
import { verifyChain } from './verify-chain.ts'

export interface Audited {
  readonly association: { readonly id: string; readonly shortId: string; readonly name: string }
  readonly report: ChainReport
}

export interface AuditReport {
  readonly isSound: boolean
  readonly fileFaults: readonly FileFault[]
  readonly associations: readonly Audited[]
}

export interface AuditOrder {
  readonly path: string
  /** Whether the file is a copy kept elsewhere, and not the one that grows. */
  readonly isCopy: boolean
  readonly trustedKey: string
  /** One association by id; left out for all. */
  readonly associationId?: string | undefined
}

/** Verifies the record of every association, or of one, against its checkpoints in database and file. */
export async function auditRecord(db: Db, order: AuditOrder): Promise<AuditReport> {
  const all = await listAssociations(db)
  const settledSize = (await sizeOfCheckpointFile(order.path)) ?? 0
  const fileFaults = await scanFile(order.path, settledSize, new Set(all.map(({ id }) => id)))
  const chosen = all.filter(({ id }) => order.associationId === undefined || id === order.associationId)
  const associations: Audited[] = []
  for (const { id, shortId, name } of chosen) {
    const report = await withChain(db, id, (chain) => auditChain(id, chain, order, settledSize))
    associations.push({ association: { id, shortId, name }, report })
  }
  const isSound = fileFaults.length === 0 && associations.every(({ report }) => report.faults.length === 0)
  return { isSound, fileFaults, associations }
}

/** Whatever the database has was in the file before: so the file's end is looked at once the database is read. */
async function auditChain(
  associationId: string,
  chain: ChainReading,
  { path, isCopy, trustedKey }: AuditOrder,
  settledSize: number,
): Promise<ChainReport> {
  const size = (await sizeOfCheckpointFile(path)) ?? 0
  const checkpoints = checkpointsOf(associationId, path, { settledSize, size })
  return verifyChain({ associationId, chain, file: { checkpoints, isCopy }, trustedKey })
}

/** In the order of the entries; a line that steps back is told of by the scan. */
async function* checkpointsOf(
  associationId: string,
  path: string,
  { settledSize, size }: { readonly settledSize: number; readonly size: number },
): AsyncGenerator<FiledCheckpoint> {
  let last = 0
  for await (const { checkpoint, end } of readCheckpointFile(path, size)) {
    if (checkpoint?.associationId !== associationId || checkpoint.number <= last) continue
    last = checkpoint.number
    yield { ...checkpoint, isSettled: end <= settledSize }
  }
}
