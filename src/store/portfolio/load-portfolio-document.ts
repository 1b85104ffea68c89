import { sql } from 'kysely'
import type { Section } from '../../domain/portfolio/entry.ts'
import { type Portfolio, PortfolioSchema } from '../../evaluation/portfolio.ts'
import { finding } from '../compiled.ts'
import type { Tx } from '../tables.ts'

export interface PortfolioDocument {
  readonly portfolio: Portfolio
  /** 0 for a person who never logged anything. */
  readonly revision: number
}

const findHead = finding((tx, personId: string) =>
  tx.selectFrom('portfolio').select('revision').where('person_id', '=', personId),
)

/** Only the revision, which changes with every entry: enough to know that nothing did. */
export async function findRevision(tx: Tx, personId: string): Promise<number> {
  return (await findHead(tx, personId))?.revision ?? 0
}

/** Whether a portfolio is as it was shown. One that was made by being locked is as empty as none. */
export async function isAsShown(
  tx: Tx,
  personId: string,
  { shown, now }: { readonly shown: number; readonly now: number },
): Promise<boolean> {
  if (shown !== 0) return shown === now
  const entry = await tx
    .selectFrom('portfolio_entry')
    .select('id')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return entry === undefined
}

/** The whole portfolio as `attune-portfolio/1`, and the revision it stands at, in one statement so that they agree. */
export async function loadPortfolioDocument(tx: Tx, personId: string): Promise<PortfolioDocument> {
  const { rows } = await sql<{ revision: number; section: Section | null; entry: unknown }>`
    select revision, section, jsonb_build_object('id', id) || body as entry
    from portfolio left join portfolio_entry entry
      on entry.person_id = portfolio.person_id and removed_at is null
    where portfolio.person_id = ${personId}::uuid
    order by created_at, id`.execute(tx)
  const lists = Map.groupBy(
    rows.filter(({ section }) => section !== null),
    ({ section }) => section,
  )
  const portfolio = PortfolioSchema.parse({
    format: 'attune-portfolio/1',
    ...Object.fromEntries([...lists].map(([section, own]) => [section, own.map(({ entry }) => entry)])),
  })
  return { portfolio, revision: rows[0]?.revision ?? 0 }
}
