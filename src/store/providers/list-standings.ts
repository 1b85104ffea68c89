import { sql } from 'kysely'
import type { RegisterRecord, RegisterStanding } from '../../domain/providers/standing.ts'
import { askOnce } from '../ask-once.ts'
import type { Db, Tx } from '../tables.ts'
import { readStatements } from './read-statements.ts'

interface StandingRow {
  readonly person_id: string
  readonly entry_id: string
  readonly short_id: string
  readonly vets_for: string
  readonly registered_provider_id: string | null
  readonly name: string | null
  readonly endorsements: unknown
  readonly vetted: unknown
}

/** What registers say of the providers of one portfolio, by links and by answered questions. */
export async function listStandings(tx: Db | Tx, personId: string): Promise<RegisterStanding[]> {
  return (await listStandingsOf(tx, [personId])).get(personId) ?? []
}

/** The same as they were when the transaction first asked, for what only reads. */
export const seeStandings = askOnce(listStandings)

/** The same for many portfolios at once; a person whose providers are in no register is missing. */
async function listStandingsOf(
  tx: Db | Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, RegisterStanding[]>> {
  const { rows } = await sql<StandingRow>`
    with pointer as (
      select person_id, entry_id, association_id, registered_provider_id
        from provider_link where person_id = any(${personIds}::uuid[])
      union
      select asker.person_id, asker.entry_id, asker.association_id, answered.registered_provider_id
        from provider_asker asker left join provider_answered answered using (question_id)
        where asker.person_id = any(${personIds}::uuid[])
    )
    select pointer.person_id, pointer.entry_id, association.short_id,
      coalesce(association.standards_of, association.short_id) as vets_for, pointer.registered_provider_id,
      registered.name, registered.endorsements, vetting.vetted
    from pointer
    join association on association.id = pointer.association_id
    left join registered_provider registered on registered.id = pointer.registered_provider_id
    left join provider_vetting vetting on vetting.registered_provider_id = registered.id
    order by pointer.person_id, pointer.entry_id, association.short_id, pointer.registered_provider_id`.execute(
    tx,
  )
  const people = Map.groupBy(rows, (row) => row.person_id)
  return new Map([...people].map(([personId, own]) => [personId, readStandings(own)]))
}

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
