import { sql } from 'kysely'
import { z } from 'zod'
import type { KnownTraces } from '../../domain/exams/marking/find-traces.ts'
import type { Tx } from '../tables.ts'

const kinds = z.enum(['name', 'email', 'employer', 'provider', 'place'])

/** What may tell who wrote the essays of a sitting, for the staff who mask. */
export async function listTracesOf(tx: Tx, sittingId: string): Promise<KnownTraces> {
  const { rows } = await sql<{ kind: string; words: string }>`
    select kind, words from list_traces_of(${sittingId}::uuid) order by kind, words`.execute(tx)
  const all = rows.map(({ kind, words }) => ({ kind: kinds.parse(kind), words }))
  const of = (wanted: z.infer<typeof kinds>) =>
    all.filter(({ kind }) => kind === wanted).map(({ words }) => words)
  return {
    names: of('name'),
    employers: of('employer'),
    providers: of('provider'),
    places: of('place'),
  }
}
