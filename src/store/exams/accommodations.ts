import type {
  Accommodation,
  AccommodationKind,
  GrantedAccommodation,
} from '../../domain/exams/accommodation.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

const all = (tx: Tx) =>
  tx
    .selectFrom('exam_accommodations')
    .select([
      'id',
      'office_id as officeId',
      'association_id as associationId',
      'person_id as personId',
      'application_id as applicationId',
      'kind',
      'words',
      'state',
      'asked_at as askedAt',
      'asked_for as askedFor',
      'time_factor as timeFactor',
      'time_minutes as timeMinutes',
      'answer',
    ])

/** What a person asked for and got, the newest first. */
export function listAccommodationsOf(tx: Tx, personId: string): Promise<Accommodation[]> {
  return all(tx).where('person_id', '=', personId).orderBy('asked_at', 'desc').orderBy('id').execute()
}

/** What waits to be decided and what was, the longest waiting first. */
export function listAccommodationsAt(tx: Tx, officeId: string, limit: number): Promise<Accommodation[]> {
  return all(tx)
    .where('office_id', '=', officeId)
    .where('state', '!=', 'withdrawn')
    .orderBy('state')
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export function findAccommodation(tx: Tx, id: string): Promise<Accommodation | undefined> {
  return all(tx).where('id', '=', id).executeTakeFirst()
}

interface NewAccommodation {
  readonly id: string
  readonly officeId: string
  readonly associationId: string
  readonly personId: string
  readonly applicationId: string
  readonly kind: AccommodationKind
  readonly words: string
  readonly askedFor: Day | null
  readonly at: Date
}

/** False where the form was sent before, or the same waits to be decided already. */
export async function insertAccommodation(tx: Tx, given: NewAccommodation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_accommodations')
    .values({
      id: given.id,
      office_id: given.officeId,
      association_id: given.associationId,
      person_id: given.personId,
      application_id: given.applicationId,
      kind: given.kind,
      words: given.words,
      asked_for: given.askedFor,
      asked_at: given.at,
      ...{ time_factor: null, time_minutes: null, answer: null, decided_by: null, decided_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False where it was decided or taken back meanwhile. */
export async function answerAccommodation(
  tx: Tx,
  id: string,
  given: GrantedAccommodation & { readonly byPersonId: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_accommodations')
    .set({
      state: given.state,
      time_factor: given.timeFactor,
      time_minutes: given.timeMinutes,
      answer: given.answer,
      decided_by: given.byPersonId,
      decided_at: given.at,
    })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where it was decided meanwhile. */
export async function withdrawAccommodation(tx: Tx, id: string, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_accommodations')
    .set({ state: 'withdrawn' })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
