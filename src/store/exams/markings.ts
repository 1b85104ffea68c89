import { sql } from 'kysely'
import { z } from 'zod'
import { type OriginalAnswer, originalAnswer } from '../../domain/exams/marking/script.ts'
import { type SettledMarks, settledMarks } from '../../domain/exams/marking/settled.ts'
import type { MarkingState } from '../../domain/exams/marking/states.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'

/** Whose a script is and how its marking stands; markers never see any of it. */
export interface Marking {
  readonly scriptId: string
  readonly officeId: string
  readonly sittingId: string
  readonly associationId: string
  readonly personId: string
  readonly originals: readonly OriginalAnswer[]
  readonly maskedBy: string
  readonly state: MarkingState
  readonly stateSince: Date
  readonly round: number
  readonly gap: number | null
  readonly settled: SettledMarks | null
  readonly released: SettledMarks | null
}

const columns = [
  'script_id as scriptId',
  'office_id as officeId',
  'sitting_id as sittingId',
  'association_id as associationId',
  'person_id as personId',
  'originals',
  'masked_by as maskedBy',
  'state',
  'state_since as stateSince',
  'round',
  'gap',
  'settled',
  'released',
] as const

interface Row extends Omit<Marking, 'originals' | 'gap' | 'settled' | 'released'> {
  readonly originals: unknown
  readonly gap: string | number | null
  readonly settled: unknown
  readonly released: unknown
}

function read(row: Row): Marking {
  return {
    ...row,
    originals: z.array(originalAnswer).parse(row.originals),
    gap: row.gap === null ? null : Number(row.gap),
    settled: settledMarks.nullable().parse(row.settled),
    released: settledMarks.nullable().parse(row.released),
  }
}

/** As far as the scope shows it: nothing to markers, and to staff none that they mark. */
export async function findMarking(tx: Tx, scriptId: string): Promise<Marking | undefined> {
  const row = await tx
    .selectFrom('exam_markings')
    .select(columns)
    .where('script_id', '=', scriptId)
    .executeTakeFirst()
  return row && read(row)
}

export async function findMarkingOfSitting(tx: Tx, sittingId: string): Promise<Marking | undefined> {
  const row = await tx
    .selectFrom('exam_markings')
    .select(columns)
    .where('sitting_id', '=', sittingId)
    .executeTakeFirst()
  return row && read(row)
}

/** Of an office, those that wait longest first. */
export async function listMarkings(
  tx: Tx,
  officeId: string,
  states: readonly MarkingState[],
): Promise<Marking[]> {
  const rows = await tx
    .selectFrom('exam_markings')
    .select(columns)
    .where('office_id', '=', officeId)
    .where('state', 'in', states)
    .orderBy('state_since')
    .orderBy('script_id')
    .limit(200)
    .execute()
  return rows.map(read)
}

/** How the marking of each sitting of an office stands that is not released, as far as the scope shows it. */
export async function listMarkingStates(
  tx: Tx,
  officeId: string,
  limit: number,
): Promise<ReadonlyMap<string, MarkingState>> {
  const rows = await tx
    .selectFrom('exam_markings')
    .select(['sitting_id as sittingId', 'state'])
    .where('office_id', '=', officeId)
    .where('state', 'in', ['being-marked', 'to-adjudicate', 'settled'])
    .orderBy('state_since')
    .limit(limit)
    .execute()
  return new Map(rows.map(({ sittingId, state }) => [sittingId, state]))
}

interface NewMarking {
  readonly scriptId: string
  readonly officeId: string
  readonly sittingId: string
  readonly associationId: string
  readonly personId: string
  readonly originals: readonly OriginalAnswer[]
  readonly maskedBy: string
  readonly at: Date
}

export async function insertMarking(tx: Tx, given: NewMarking): Promise<void> {
  await tx
    .insertInto('exam_markings')
    .values({
      script_id: given.scriptId,
      office_id: given.officeId,
      sitting_id: given.sittingId,
      association_id: given.associationId,
      person_id: given.personId,
      originals: toJson(given.originals),
      masked_by: given.maskedBy,
      masked_at: given.at,
      state_since: given.at,
    })
    .execute()
}

/** So that of two marks at once the second sees the first. */
export async function holdMarking(tx: Tx, scriptId: string): Promise<void> {
  await sql`select hold_marking(${scriptId}::uuid)`.execute(tx)
}

interface Move {
  readonly to: MarkingState
  readonly at: Date
  readonly gap?: number
  readonly settled?: SettledMarks
}

/** False where it moved on meanwhile. */
export async function moveMarking(
  tx: Tx,
  marking: Marking,
  { to, at, gap, settled }: Move,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_markings')
    .set({
      ...{ state: to, state_since: at },
      ...(gap !== undefined && { gap }),
      ...(settled && { settled: toJson(settled) }),
    })
    .where('script_id', '=', marking.scriptId)
    .where('state', '=', marking.state)
    .where('round', '=', marking.round)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Opens a released one again for somebody fresh; what was released stays beside it. */
export async function reopenMarking(
  tx: Tx,
  { scriptId, round, settled }: Marking,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_markings')
    .set({
      ...{ state: 'being-marked' as const, state_since: at, round: round + 1, gap: null },
      ...{ settled: null, released: toJson(settled) },
    })
    .where('script_id', '=', scriptId)
    .where('state', '=', 'released')
    .where('round', '=', round)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Essays that were handed in and that nobody masked yet, without a word of whose they are. */
export function listUnmasked(tx: Tx, officeId: string) {
  return tx
    .selectFrom('exam_sittings as sat')
    .select(['sat.id', 'sat.category', 'sat.handed_in_at as handedInAt'])
    .where('sat.office_id', '=', officeId)
    .where('sat.part', '=', 'essay')
    .where('sat.state', '=', 'handed-in')
    .orderBy('sat.handed_in_at')
    .orderBy('sat.id')
    .limit(200)
    .execute()
}
