import { z } from 'zod'
import type { Portfolio, ProviderEntry } from '../../evaluation/portfolio.ts'
import { DaySchema } from '../../standards/day.ts'
import { categories } from '../../standards/vocabulary.ts'

/** What an association's register says of a provider: a category, held or vetted as met, from a day to a day or on. */
export const StatementSchema = z.strictObject({
  category: z.enum(categories),
  from: DaySchema,
  to: DaySchema.nullable(),
})
export type Statement = z.infer<typeof StatementSchema>

export interface ProviderStanding {
  readonly endorsements: readonly Statement[]
  readonly vetted: readonly Statement[]
}

/** A provider as one association's register holds him or her. */
export interface RegisterRecord extends ProviderStanding {
  /** The short id of the association whose standards it uses: vetting is by these. */
  readonly association: string
  readonly name: string
}

/** What registers say of one provider of a portfolio. */
export interface RegisterStanding {
  readonly entryId: string
  /** In the order of the associations' short ids. */
  readonly records: readonly RegisterRecord[]
  /** Whether an association has been asked and has not answered yet. */
  readonly isWaiting: boolean
}

/** Neither Endorsements nor vetting are told of, as against told to be none (docs/meaning.md, 12). */
export function isOfUnknownStanding({
  endorsements,
  vetted,
}: Pick<ProviderEntry, 'endorsements' | 'vetted'>) {
  return endorsements === undefined && vetted === undefined
}

/**
 * The portfolio with what registers say in place of what its person entered, for every provider that a
 * register holds. While one association has still to answer and the others know of nothing, the standing
 * is unknown: never a silent no (docs/meaning.md, 12).
 */
export function withRegisterStanding(
  portfolio: Portfolio,
  standings: readonly RegisterStanding[],
): Portfolio {
  const known = new Map(standings.map((standing) => [standing.entryId, standing]))
  if (!portfolio.providers || known.size === 0) return portfolio
  return {
    ...portfolio,
    providers: portfolio.providers.map((provider) => {
      const standing = known.get(provider.id)
      return standing ? withStanding(provider, standing) : provider
    }),
  }
}

/** The same for one provider. */
export function withStanding(
  provider: ProviderEntry,
  { records, isWaiting }: RegisterStanding,
): ProviderEntry {
  const [first] = records
  if (!first) return provider
  const endorsements = records.flatMap((record) => record.endorsements)
  const vetted = records.flatMap(({ association, vetted }) =>
    vetted.map((statement) => ({ association, ...statement })),
  )
  const named = { id: provider.id, name: first.name }
  if (endorsements.length + vetted.length === 0 && isWaiting) return named
  return { ...named, endorsements, vetted }
}

/**
 * Tells one state of the registers from another as far as a portfolio depends on it: with the portfolio's
 * revision it names the document that `withRegisterStanding` gives, whatever is answered meanwhile.
 */
export function standingKey(standings: readonly RegisterStanding[]): string {
  return standings.length === 0 ? '' : JSON.stringify(standings)
}
