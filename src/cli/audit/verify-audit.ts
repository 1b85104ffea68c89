import { checkpointPath, sizeOfCheckpointFile } from '../../services/record/checkpoint-file.ts'
import { findRecordKey } from '../../services/record/find-record-key.ts'
import { type AuditReport, auditRecord } from '../../services/record/verify/audit-record.ts'
import { openForReading } from '../../store/open-for-reading.ts'
import { listAssociations } from '../../store/people/associations.ts'
import type { StoreSettings } from '../../store/settings.ts'
import type { Db } from '../../store/tables.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { nearest } from '../nearest.ts'
import { readOptions } from '../read-options.ts'
import { auditPage } from '../views/audit-page.ts'
import { withStore } from '../with-store.ts'

interface Asked {
  readonly association: string | undefined
  readonly checkpoints: string | undefined
  readonly key: string | undefined
  readonly json: boolean
}

/** `attune audit verify`: 0 for a sound record, 4 for a broken one, 3 for an association that does not exist. */
export async function verifyAudit(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({ association: 'text', checkpoints: 'text', key: 'text', json: 'flag' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('audit')])
  const [extra] = options.positionals
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  const { key } = options.values
  if (key !== undefined && !/^[\w-]{43}$/.test(key)) return refuse(io, en.audit.badKey)
  return withStore(io, (settings) => verifyIn(settings, options.values, io))
}

async function verifyIn(settings: StoreSettings, asked: Asked, io: Io): Promise<number> {
  const { checkpoints, key } = asked
  if (checkpoints !== undefined && (await sizeOfCheckpointFile(checkpoints)) === undefined)
    return refuse(io, en.audit.noFile(checkpoints), exitCodes.badDocument)
  const trustedKey = key ?? (await findRecordKey(settings.dataFolder))
  if (trustedKey === undefined) return refuse(io, en.audit.noKey(settings.dataFolder), exitCodes.failed)
  const { db, close } = await openForReading(settings)
  try {
    const chosen = await chooseAssociation(db, asked.association)
    if ('unknown' in chosen) return refuse(io, chosen.unknown, exitCodes.unknownStandard)
    const report = await auditRecord(db, {
      path: checkpoints ?? checkpointPath(settings.dataFolder),
      isCopy: checkpoints !== undefined,
      trustedKey,
      associationId: chosen.id,
    })
    await write(io.out, asked.json ? asJson(report, trustedKey) : auditPage(report))
    return report.isSound ? exitCodes.done : exitCodes.brokenRecord
  } finally {
    await close()
  }
}

async function chooseAssociation(
  db: Db,
  shortId: string | undefined,
): Promise<{ readonly id: string | undefined } | { readonly unknown: string }> {
  if (shortId === undefined) return { id: undefined }
  const all = await listAssociations(db)
  const found = all.find((association) => association.shortId === shortId)
  if (found) return { id: found.id }
  const names = all.map((association) => association.shortId)
  return { unknown: en.audit.unknownAssociation(shortId, nearest(shortId, names, 1)[0]) }
}

function asJson({ isSound, fileFaults, associations }: AuditReport, key: string): string {
  const chains = associations.map(({ association, report }) => ({
    association: association.shortId,
    ...report,
  }))
  return `${JSON.stringify({ sound: isSound, key, file: fileFaults, associations: chains }, null, 2)}\n`
}
