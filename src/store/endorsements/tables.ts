import type { Generated, GeneratedAlways } from 'kysely'
import type { EndorsementState } from '../../domain/endorsements/states.ts'

/** Endorsements, what happened to them, and the public register (migration 0024). */
export interface EndorsementTables {
  readonly endorsements: EndorsementTable
  readonly endorsement_changes: EndorsementChangeTable
  readonly endorsement_names: EndorsementNameTable
  readonly endorsement_counter: EndorsementCounterTable
  readonly endorsement_choice: EndorsementChoiceTable
  readonly register_entry: RegisterEntryTable
  readonly association_seal: AssociationSealTable
}

interface EndorsementTable {
  id: string
  association_id: string
  person_id: string | null
  application_id: string | null
  number: string
  category: string
  standard: string
  edition: string
  name_shown: string
  state: EndorsementState
  held_from: EndorsementState | null
  awarded_on: string
  valid_until: string | null
  awarded_at: Date
  version: Generated<number>
}

interface EndorsementChangeTable {
  endorsement_id: string
  number: number
  association_id: string
  step: string
  from_state: EndorsementState | null
  to_state: EndorsementState
  on_day: string
  at: Date
  by_person: string | null
  reason: Generated<string>
}

interface EndorsementNameTable {
  endorsement_id: string
  number: number
  association_id: string
  name: string
  until: Date
  changed_by: string | null
}

interface EndorsementCounterTable {
  association_id: string
  year: number
  latest: number
}

interface EndorsementChoiceTable {
  endorsement_id: string
  association_id: string
  place: Generated<string>
  hides_place: Generated<boolean>
  hides_entry: Generated<boolean>
}

interface RegisterEntryTable {
  endorsement_id: string
  association_id: string
  number: string
  name: string
  place: string
  category: string
  standard: string
  state: string
  awarded_on: string
  valid_until: string | null
  name_key: GeneratedAlways<string>
}

interface AssociationSealTable {
  association_id: string
  /** 0 for the logo. */
  place: number
  name: Generated<string>
  title: Generated<string>
  picture: Buffer | null
  changed_by: string
  changed_at: Date
}
