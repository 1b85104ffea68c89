import { sql } from 'kysely'
import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { type EndorsementState, heldStates } from '../../domain/endorsements/states.ts'
import type { Day } from '../../standards/day.ts'
import { finding, listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

const columns = [
  'id',
  'association_id as associationId',
  'person_id as personId',
  'application_id as applicationId',
  'number',
  'category',
  'standard',
  'edition',
  'name_shown as nameShown',
  'state',
  'held_from as heldFrom',
  'awarded_on as awardedOn',
  'valid_until as validUntil',
  'awarded_at as awardedAt',
  'version',
] as const

/** As far as the scope shows it. */
export const findEndorsement = finding<[id: string], Endorsement>((tx, id) =>
  tx.selectFrom('endorsements').select(columns).where('id', '=', id),
)

export const findEndorsementOf = finding<[applicationId: string], Endorsement>((tx, applicationId) =>
  tx.selectFrom('endorsements').select(columns).where('application_id', '=', applicationId),
)

/** A person's own, of every association, the newest first. */
export const listEndorsementsOf = listing<[personId: string], Endorsement>((tx, personId) =>
  tx
    .selectFrom('endorsements')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('awarded_on', 'desc')
    .orderBy('number'),
)

/** All that a person holds or held in one association, the oldest first. */
export const listEndorsementsIn = listing<[associationId: string, personId: string], Endorsement>(
  (tx, associationId, personId) =>
    tx
      .selectFrom('endorsements')
      .select(columns)
      .where('association_id', '=', associationId)
      .where('person_id', '=', personId)
      .orderBy('awarded_on')
      .orderBy('number'),
)

interface ListRequest {
  readonly associationId: string
  readonly state?: EndorsementState | undefined
  readonly limit: number
  readonly offset: number
}

/** An association's Endorsements for its staff, the newest first. */
export function listEndorsements(tx: Tx, { associationId, state, limit, offset }: ListRequest) {
  return tx
    .selectFrom('endorsements')
    .select(columns)
    .where('association_id', '=', associationId)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'active'))
    .orderBy('awarded_on', 'desc')
    .orderBy('number', 'desc')
    .limit(sql.lit(limit))
    .offset(offset)
    .execute()
}

/** Whoever awards for an association waits here for the one before, so that numbers follow each other. */
export async function drawCount(tx: Tx, associationId: string, year: number): Promise<number> {
  const { latest } = await tx
    .insertInto('endorsement_counter')
    .values({ association_id: associationId, year, latest: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['association_id', 'year'])
        .doUpdateSet({ latest: sql<number>`endorsement_counter.latest + 1` }),
    )
    .returning('latest')
    .executeTakeFirstOrThrow()
  return latest
}

export async function isNumberTaken(tx: Tx, associationId: string, number: string): Promise<boolean> {
  const found = await tx
    .selectFrom('endorsements')
    .select('id')
    .where('association_id', '=', associationId)
    .where('number', '=', number)
    .executeTakeFirst()
  return found !== undefined
}

/** False where it was written before, its number is taken, or the person holds the same already. */
export async function insertEndorsement(tx: Tx, given: Endorsement): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('endorsements')
    .values({
      id: given.id,
      association_id: given.associationId,
      person_id: given.personId,
      application_id: given.applicationId,
      number: given.number,
      category: given.category,
      standard: given.standard,
      edition: given.edition,
      name_shown: given.nameShown,
      state: given.state,
      held_from: given.heldFrom,
      awarded_on: given.awardedOn,
      valid_until: given.validUntil,
      awarded_at: given.awardedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

interface Move {
  readonly state: EndorsementState
  readonly heldFrom: EndorsementState | null
  readonly validUntil: Day | null
}

/** False where the Endorsement changed since it was read, so that one of two clicks counts. */
export function moveEndorsement(tx: Tx, endorsement: Endorsement, move: Move): Promise<boolean> {
  const { state, heldFrom, validUntil } = move
  return change(tx, endorsement, { state, held_from: heldFrom, valid_until: validUntil })
}

/** False where the Endorsement changed since it was read. */
export function renameEndorsement(tx: Tx, endorsement: Endorsement, name: string): Promise<boolean> {
  return change(tx, endorsement, { name_shown: name })
}

async function change(
  tx: Tx,
  { id, version }: Endorsement,
  values: {
    readonly state?: EndorsementState
    readonly held_from?: EndorsementState | null
    readonly valid_until?: Day | null
    readonly name_shown?: string
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('endorsements')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many Endorsements of a person stand in registers. */
export async function countEndorsementsOf(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('endorsements')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return count
}

/** The Endorsement of a category that a person holds in an association now. */
export function findHeld(
  tx: Tx,
  associationId: string,
  personId: string,
  category: string,
): Promise<Endorsement | undefined> {
  return tx
    .selectFrom('endorsements')
    .select(columns)
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId)
    .where('category', '=', category)
    .where('state', 'in', heldStates)
    .executeTakeFirst()
}

/** Gives one from before Attune to its holder's account. False where it has a holder, or the person holds the same. */
export async function giveToHolder(tx: Tx, { id, version }: Endorsement, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('endorsements')
    .set({ person_id: personId, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('person_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
