import { sql } from 'kysely'
import { z } from 'zod'
import { endorsementStates } from '../../domain/endorsements/states.ts'
import type { HeldSpell } from '../../domain/renewals/cycle.ts'
import { heldSpells } from '../../domain/renewals/held-spells.ts'
import { type Day, DaySchema } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

/** An Endorsement of somebody with the times in which it was held. */
export interface HeldEndorsement {
  readonly id: string
  readonly personId: string
  readonly category: string
  /** Since when this association answers for it: later than its award where somebody brought it along. */
  readonly hereSince: Day
  /** The day of its last change of state. */
  readonly changedOn: Day
  readonly spells: readonly HeldSpell[]
}

const RowSchema = z.object({
  id: z.string(),
  person_id: z.string(),
  category: z.string(),
  awarded_on: DaySchema,
  submitted_on: DaySchema.nullable(),
  changes: z.array(z.object({ toState: z.enum(endorsementStates), onDay: DaySchema })),
})

/** All Endorsements of some people in an association, ended ones included. */
export async function listHeldEndorsements(
  tx: Tx,
  associationId: string,
  personIds: readonly string[],
): Promise<HeldEndorsement[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql`
    select held.id, held.person_id, held.category, held.awarded_on,
      (application.submitted_at at time zone association.time_zone)::date as submitted_on,
      coalesce((select jsonb_agg(jsonb_build_object('toState', change.to_state, 'onDay', change.on_day)
          order by change.number) from endorsement_changes change where change.endorsement_id = held.id), '[]') as changes
    from endorsements held
      join association on association.id = held.association_id
      left join application on application.id = held.application_id
    where held.association_id = ${associationId}::uuid and held.person_id = any(${personIds}::uuid[])
    order by held.person_id, held.awarded_on, held.number`.execute(tx)
  return z
    .array(RowSchema)
    .parse(rows)
    .map(({ id, person_id, category, awarded_on, submitted_on, changes }) => ({
      ...{ id, personId: person_id, category, hereSince: changes[0]?.onDay ?? awarded_on },
      changedOn: changes.at(-1)?.onDay ?? awarded_on,
      spells: heldSpells({ awardedOn: awarded_on, submittedOn: submitted_on, changes }),
    }))
}

interface Page {
  readonly associationId: string
  readonly today: string
  /** The version of the association's ways by which renewals have to be. */
  readonly policyVersion: number
  /** The last person of the page before. */
  readonly after: string
  readonly limit: number
}

/** People who hold an Endorsement and have no renewal for the day yet, or an open one by older ways. */
export async function listPeopleWithoutRenewal(
  tx: Tx,
  { associationId, today, policyVersion, after, limit }: Page,
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct held.person_id from endorsements held
    where held.association_id = ${associationId}::uuid and held.person_id > ${after}::uuid
      and held.state in ('emerging', 'active', 'inactive', 'suspended')
      and (not exists (select from renewals known where known.association_id = held.association_id
          and known.person_id = held.person_id and known.period_from <= ${today}::date
          and known.period_until >= ${today}::date)
        or exists (select from renewals known where known.association_id = held.association_id
          and known.person_id = held.person_id and known.state in ('open', 'excepted')
          and known.attested_at is null and known.period_until >= ${today}::date
          and known.policy_version < ${policyVersion}))
    order by held.person_id limit ${limit}`.execute(tx)
  return rows.map((row) => row.person_id)
}

/** Everybody who holds an Endorsement of an association, by name, as far as the asker may know them. */
export function listHolders(
  tx: Tx,
  associationId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('endorsements as held')
          .select('held.id')
          .whereRef('held.person_id', '=', 'person.id')
          .where('held.association_id', '=', associationId)
          .where('held.state', 'in', ['emerging', 'active', 'inactive', 'suspended']),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
}
