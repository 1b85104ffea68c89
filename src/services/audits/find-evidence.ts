import type { AuditLine, Held, LineDecision } from '../../domain/audits/audit.ts'
import type { StoredFile } from '../../domain/files/stored-file.ts'
import { listedOn, type PortfolioEntry } from '../../domain/portfolio/entry.ts'
import { type ConfirmationState, confirmationState } from '../../domain/providers/confirmation.ts'
import { listFiles } from '../../store/files/find-files.ts'
import { listEntriesById } from '../../store/portfolio/find-entry.ts'
import { listAskings } from '../../store/providers/confirmation-requests.ts'
import type { Tx } from '../../store/tables.ts'

/** What stands behind entries of a portfolio. */
export interface Evidence {
  readonly entries: ReadonlyMap<string, PortfolioEntry<'training' | 'rsc'>>
  readonly files: ReadonlyMap<string, readonly StoredFile[]>
  /** How it stands with each session. */
  readonly states: ReadonlyMap<string, ConfirmationState>
  /** By the entry of the provider. */
  readonly providers: ReadonlyMap<string, string>
}

/** Loads what there is for the entries named, as far as the scope shows it. */
export async function findEvidence(
  tx: Tx,
  personId: string,
  entryIds: readonly string[],
  now: Date,
): Promise<Evidence> {
  const [loaded, allFiles] = await Promise.all([
    listEntriesById(tx, personId, entryIds),
    listFiles(tx, personId),
  ])
  const entries = loaded.flatMap((entry) => (isHours(entry) ? [entry] : []))
  const sessions = entries.flatMap((entry) => (entry.section === 'rsc' ? [entry] : []))
  const providerIds = [...new Set(sessions.flatMap(({ body }) => body.provider ?? []))]
  const [askings, providers] = await Promise.all([
    sessions.length > 0 ? listAskings(tx, personId) : new Map(),
    nameProviders(tx, personId, providerIds),
  ])
  const states = new Map(
    sessions.map(({ id, body }) => [id, confirmationState(body, askings.get(id) ?? [], now)] as const),
  )
  const files = allFiles.filter(({ state }) => state === 'available')
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    files: Map.groupBy(files, ({ entryId }) => entryId ?? ''),
    ...{ states, providers },
  }
}

/** How an entry is held: by the provider's word, by a file, or by nothing yet. */
export function evidenceFor({ states, files }: Evidence, entryId: string): Held {
  if (states.get(entryId) === 'confirmed') return 'confirmed'
  return files.has(entryId) ? 'file' : 'none'
}

/** Lines of which nothing is shown: without evidence, and not found to be proven all the same. */
export function listUnshown(
  lines: readonly AuditLine[],
  decisions: readonly LineDecision[],
  evidence: Evidence,
): AuditLine[] {
  const proven = new Map(decisions.map((decision) => [decision.entryId, decision.proven]))
  return lines.filter(
    ({ entryId, hours }) => evidenceFor(evidence, entryId) === 'none' && (proven.get(entryId) ?? 0) < hours,
  )
}

/** The entries as lines of an audit; one that is gone with its account has none. */
export function linesOf(evidence: Evidence, entryIds: readonly string[]): AuditLine[] {
  return entryIds.flatMap((entryId) => {
    const entry = evidence.entries.get(entryId)
    if (!entry) return []
    const hours = entry.section === 'rsc' ? entry.body.hours : entry.body.clockHours
    if (hours <= 0) return []
    return [
      {
        ...{ entryId, section: entry.section, onDay: listedOn(entry), hours },
        ...{ held: evidenceFor(evidence, entryId), offered: null },
      },
    ]
  })
}

/** The title of a training, the provider of a session. */
export function nameOf({ entries, providers }: Evidence, entryId: string): string {
  const entry = entries.get(entryId)
  if (!entry) return ''
  if (entry.section === 'training') return entry.body.title ?? ''
  return providers.get(entry.body.provider ?? '') ?? ''
}

function isHours(entry: PortfolioEntry): entry is PortfolioEntry<'training' | 'rsc'> {
  return entry.section === 'training' || entry.section === 'rsc'
}

async function nameProviders(
  tx: Tx,
  personId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const entries = await listEntriesById(tx, personId, ids)
  return new Map(
    entries.flatMap((entry) =>
      entry.section === 'providers' && entry.body.name !== undefined ? [[entry.id, entry.body.name]] : [],
    ),
  )
}
