import { sql } from 'kysely'
import type { RegisterRecord, RegisterStanding } from '../../domain/providers/standing.ts'
import { askOnce } from '../ask-once.ts'
import type { Db, Tx } from '../tables.ts'
import { readStatements } from './read-statements.ts'

interface StandingRow {
  readonly entry_id: string
  readonly short_id: string
  readonly vets_for: string
  readonly name: string | null
  readonly endorsements: unknown
  readonly vetted: unknown
}

/** What registers say of the providers of one portfolio, by links and by answered questions. */
export async function listStandings(tx: Db | Tx, personId: string): Promise<RegisterStanding[]> {
  const { rows } = await sql<StandingRow>`
    select entry_id, short_id, vets_for, name, endorsements, vetted from standings_of(${personId})`.execute(
    tx,
  )
  return readStandings(rows)
}

/** The same as they were when the transaction first asked, for what only reads. */
export const seeStandings = askOnce(listStandings)

function readStandings(rows: readonly StandingRow[]): RegisterStanding[] {
  return [...Map.groupBy(rows, (row) => row.entry_id)].map(([entryId, own]) => {
    const records = own.flatMap(readRecord)
    const answered = new Set(own.flatMap(({ name, short_id }) => (name === null ? [] : [short_id])))
    return { entryId, records, isWaiting: own.some(({ short_id }) => !answered.has(short_id)) }
  })
}

function readRecord({ vets_for, name, endorsements, vetted }: StandingRow): RegisterRecord[] {
  if (name === null) return []
  return [
    {
      association: vets_for,
      name,
      endorsements: readStatements(endorsements),
      vetted: readStatements(vetted),
    },
  ]
}
