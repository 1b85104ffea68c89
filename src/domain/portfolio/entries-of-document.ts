import { type Portfolio, PortfolioSchema } from '../../evaluation/portfolio.ts'
import { isSection, type PortfolioEntry, type SectionBody, SectionBodySchema } from './entry.ts'
import { keyOf } from './is-same-entry.ts'

/** An entry that is new to a portfolio, under an id of its own there. */
export interface EntryToImport {
  readonly id: string
  readonly entry: SectionBody
}

export interface ImportPlan {
  readonly entries: readonly EntryToImport[]
  /** Entries that the portfolio holds already, word for word. */
  readonly known: number
}

/**
 * The entries of a document as entries of a portfolio: ids become new ones, sessions follow their provider, and what
 * is there already stays single.
 */
export function entriesOfDocument(
  document: Portfolio,
  existing: readonly PortfolioEntry[],
  newId: () => string,
): ImportPlan {
  const held = new Map(existing.map((entry) => [keyOf(entry), entry.id]))
  const providerIds = new Map<string, string>()
  const entries: EntryToImport[] = []
  let known = 0
  for (const { formerId, entry } of bodiesOf(document)) {
    const moved = withProvider(entry, providerIds)
    const heldAs = held.get(keyOf(moved))
    const id = heldAs ?? newId()
    if (entry.section === 'providers' && formerId !== undefined) providerIds.set(formerId, id)
    if (heldAs === undefined) entries.push({ id, entry: moved })
    else known += 1
  }
  return { entries, known }
}

/** Providers come first, because sessions name them. */
export function bodiesOf(document: Portfolio): { formerId: string | undefined; entry: SectionBody }[] {
  const sections = Object.keys(PortfolioSchema.shape).filter(isSection)
  const providersFirst = sections.toSorted((a, b) => Number(b === 'providers') - Number(a === 'providers'))
  return providersFirst.flatMap((section) =>
    (document[section] ?? []).map(({ id, ...body }) => ({
      formerId: id,
      entry: SectionBodySchema.parse({ section, body }),
    })),
  )
}

function withProvider(entry: SectionBody, ids: ReadonlyMap<string, string>): SectionBody {
  if (entry.section !== 'rsc' || entry.body.provider === undefined) return entry
  return { ...entry, body: { ...entry.body, provider: ids.get(entry.body.provider) ?? entry.body.provider } }
}
