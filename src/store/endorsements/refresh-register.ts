import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

interface Refreshing {
  readonly associationId: string
  /** All of the association where it is left out. */
  readonly endorsementId?: string
  /** What each listed state is shown as. */
  readonly shown: Readonly<Record<string, string>>
  readonly showsPlaces: boolean
  readonly mayHideEntry: boolean
}

/**
 * Writes what the public register shows, of one Endorsement or of all of an association. Whoever changes what is shown
 * waits for the one before, so that the last one to change it is the one whose word stands.
 */
export async function refreshRegister(tx: Tx, given: Refreshing): Promise<void> {
  const { associationId, endorsementId, shown, showsPlaces, mayHideEntry } = given
  const one = endorsementId === undefined ? sql`true` : sql`endorsement_id = ${endorsementId}::uuid`
  const held = endorsementId === undefined ? sql`true` : sql`held.id = ${endorsementId}::uuid`
  await sql`delete from register_entry where association_id = ${associationId}::uuid and ${one}`.execute(tx)
  await sql`insert into register_entry (endorsement_id, association_id, number, name, place, category, standard,
      state, awarded_on, valid_until)
    select held.id, held.association_id, held.number, held.name_shown,
      case when ${showsPlaces} and not coalesce(choice.hides_place, false) then coalesce(choice.place, '') else '' end,
      held.category, held.standard, shown.state, held.awarded_on, held.valid_until
    from endorsements held
    join jsonb_each_text(${JSON.stringify(shown)}::jsonb) as shown (of, state) on shown.of = held.state
    left join endorsement_choice choice on choice.endorsement_id = held.id
    where held.association_id = ${associationId}::uuid and ${held}
      and not (${mayHideEntry} and coalesce(choice.hides_entry, false))`.execute(tx)
}

/** Held to the end of the transaction; taken before anything is written to the record, or two would wait for each other. */
export async function lockRegister(tx: Tx, associationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${associationId}`}, 0))`.execute(tx)
}
