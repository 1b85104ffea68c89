import type { ExpressionBuilder } from 'kysely'
import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationState } from '../../domain/applications/states.ts'
import type { Day } from '../../standards/day.ts'
import { finding, listing } from '../compiled.ts'
import type { Tables, Tx } from '../tables.ts'

const columns = [
  'id',
  'association_id as associationId',
  'person_id as personId',
  'standard',
  'edition',
  'state',
  'state_since as stateSince',
  'held_from as heldFrom',
  'registration',
  'version',
  'round',
  'opened_at as openedAt',
  'submitted_at as submittedAt',
  'expires_on as expiresOn',
] as const

/** Asked of those that are deferred only, so that it costs the others nothing. */
const hasAppeal = (eb: ExpressionBuilder<Tables, 'application'>) =>
  eb
    .and([
      eb('application.state', '=', 'deferred'),
      eb.exists(
        eb
          .selectFrom('appeal')
          .select('appeal.id')
          .whereRef('appeal.application_id', '=', 'application.id')
          .where('appeal.state', 'in', ['asked', 'acknowledged']),
      ),
    ])
    .$castTo<boolean>()
    .as('hasAppeal')

/** As far as the scope shows it. */
export const findApplication = finding<[id: string], Application>((tx, id) =>
  tx.selectFrom('application').select(columns).select(hasAppeal).where('id', '=', id),
)

/** A person's applications, the newest first. */
export const listApplicationsOf = listing<[personId: string], Application>((tx, personId) =>
  tx
    .selectFrom('application')
    .select(columns)
    .select(hasAppeal)
    .where('person_id', '=', personId)
    .orderBy('opened_at', 'desc')
    .orderBy('id'),
)

interface NewApplication {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  readonly standard: string
  readonly edition: string
  readonly registration: 'asked' | null
  readonly expiresOn: Day | null
  readonly at: Date
}

/** False where the form was sent before, or the person has an open application for the same. */
export async function insertApplication(tx: Tx, given: NewApplication): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('application')
    .values({
      id: given.id,
      association_id: given.associationId,
      person_id: given.personId,
      standard: given.standard,
      edition: given.edition,
      state_since: given.at,
      registration: given.registration,
      opened_at: given.at,
      expires_on: given.expiresOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

interface Move {
  readonly to: ApplicationState
  readonly heldFrom: ApplicationState | null
  readonly submittedAt?: Date
  readonly expiresOn: Day | null
  readonly round: number
  readonly at: Date
}

/** False where the application changed since it was read, so that one of two clicks counts. */
export async function moveApplication(tx: Tx, { id, version }: Application, move: Move): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('application')
    .set({
      state: move.to,
      state_since: move.at,
      held_from: move.heldFrom,
      expires_on: move.expiresOn,
      round: move.round,
      version: version + 1,
      ...(move.submittedAt && { submitted_at: move.submittedAt }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The applicant did something, so the last day moves on. A step does that by itself. */
export async function moveExpiry(tx: Tx, id: string, expiresOn: Day): Promise<void> {
  await tx
    .updateTable('application')
    .set({ expires_on: expiresOn })
    .where('id', '=', id)
    .where('expires_on', '<', expiresOn)
    .execute()
}

/** False where the application changed since it was read. */
export async function changeEdition(tx: Tx, { id, version }: Application, edition: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('application')
    .set({ edition, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
