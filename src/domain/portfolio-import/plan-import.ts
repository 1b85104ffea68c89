import type { Portfolio } from '../../evaluation/portfolio.ts'
import { bodiesOf, type EntryToImport } from '../portfolio/entries-of-document.ts'
import { isKeptSection, type PortfolioEntry, type SectionBody } from '../portfolio/entry.ts'
import { keyOf } from '../portfolio/is-same-entry.ts'
import { type RegisterStanding, withStanding } from '../providers/standing.ts'

/** An entry that the document knows by its id and words differently. */
interface ChangeToImport {
  readonly present: PortfolioEntry
  readonly entry: SectionBody
}

/** What a document would do to a portfolio. Nothing is ever removed by it. */
export interface ImportPreview {
  readonly added: readonly EntryToImport[]
  readonly changed: readonly ChangeToImport[]
  /** Entries that stand there already, word for word. */
  readonly same: readonly PortfolioEntry[]
  /** How many of the added or changed are of kinds that an association records, such as exams and decisions. */
  readonly recordedByAssociations: number
}

/**
 * Compares a document with a portfolio: by id where the document came from here, else word for word. Each entry
 * that is present matches one of the document, so that two equal sessions of a day stay two. Sessions follow
 * their provider to the id that it has or gets here. A provider of whom registers tell is the same with what they tell
 * and without it: a document never takes the place of a register.
 */
export function planImport(
  present: readonly PortfolioEntry[],
  incoming: Portfolio,
  newId: () => string,
  standings: readonly RegisterStanding[] = [],
): ImportPreview {
  const known = new Map(standings.map((standing) => [standing.entryId, standing]))
  const isTold = (id: string) => (known.get(id)?.records.length ?? 0) > 0
  const pool = poolOf(present, known)
  const providerIds = new Map<string, string>()
  const added: EntryToImport[] = []
  const changed: ChangeToImport[] = []
  const same: PortfolioEntry[] = []
  for (const { formerId, entry: given } of inOrder(bodiesOf(incoming), pool)) {
    const entry = withProvider(given, providerIds)
    const found = pool.take(formerId, entry)
    const id = found?.id ?? newId()
    if (entry.section === 'providers' && formerId !== undefined) providerIds.set(formerId, id)
    if (!found) added.push({ id, entry })
    else if (keyOf(found) === keyOf(entry) || isTold(found.id)) same.push(found)
    else changed.push({ present: found, entry })
  }
  const recorded = [...added, ...changed].filter(({ entry }) => !isKeptSection(entry.section))
  return { added, changed, same, recordedByAssociations: recorded.length }
}

type Given = ReturnType<typeof bodiesOf>[number]

/** Providers before sessions; of each, those known by their id before others take their place by the same words. */
function inOrder(given: readonly Given[], pool: Pool): readonly Given[] {
  const rank = ({ formerId, entry }: Given) =>
    (entry.section === 'providers' ? 0 : 2) + (pool.holds(formerId, entry) ? 0 : 1)
  return given.toSorted((a, b) => rank(a) - rank(b))
}

interface Pool {
  holds(id: string | undefined, entry: SectionBody): boolean
  /** The entry that the given one stands for, which then stands for no other. */
  take(id: string | undefined, entry: SectionBody): PortfolioEntry | undefined
}

function poolOf(present: readonly PortfolioEntry[], standings: ReadonlyMap<string, RegisterStanding>): Pool {
  const byId = new Map(present.map((entry) => [entry.id, entry]))
  const worded = present.flatMap((entry) =>
    [...new Set([keyOf(entry), keyOf(asTold(entry, standings.get(entry.id)))])].map((key) => ({
      key,
      entry,
    })),
  )
  const byWords = Map.groupBy(worded, ({ key }) => key)
  const known = (id: string | undefined, { section }: SectionBody) => {
    const entry = id === undefined ? undefined : byId.get(id)
    return entry?.section === section ? entry : undefined
  }
  return {
    holds: (id, entry) => known(id, entry) !== undefined,
    take(id, entry) {
      const found =
        known(id, entry) ?? byWords.get(keyOf(entry))?.find(({ entry: other }) => byId.has(other.id))?.entry
      if (found) byId.delete(found.id)
      return found
    },
  }
}

function withProvider(entry: SectionBody, ids: ReadonlyMap<string, string>): SectionBody {
  if (entry.section !== 'rsc' || entry.body.provider === undefined) return entry
  return { ...entry, body: { ...entry.body, provider: ids.get(entry.body.provider) ?? entry.body.provider } }
}

/** An entry as the person's own export words it. */
function asTold(entry: PortfolioEntry, standing: RegisterStanding | undefined): SectionBody {
  if (entry.section !== 'providers' || !standing) return entry
  const { id: _, ...body } = withStanding({ id: entry.id, ...entry.body }, standing)
  return { section: 'providers', body }
}
