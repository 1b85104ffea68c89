import type { CaseState, ExcuseKind, LifeCase } from '../../domain/life/life-case.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

const columns = [
  'life_cases.id',
  'association_id as associationId',
  'person_id as personId',
  'kind',
  'state',
  'from_day as from',
  'until_day as until',
  'excuses',
  'asked_at as askedAt',
  'entered_by as enteredBy',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
  'begun_on as begunOn',
  'ended_on as endedOn',
  'ended_by as endedBy',
  'version',
] as const

/** As far as the scope shows it. */
export function findCase(tx: Tx, id: string): Promise<LifeCase | undefined> {
  return tx.selectFrom('life_cases').select(columns).where('id', '=', id).executeTakeFirst()
}

/** A person's own, of every association, the latest first. */
export function listCasesOf(tx: Tx, personId: string): Promise<LifeCase[]> {
  return tx
    .selectFrom('life_cases')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export interface ListedCase extends LifeCase {
  readonly name: string
}

interface ListRequest {
  readonly associationId: string
  /** Who looks: nobody finds a case of his or her own on the desk. */
  readonly readerId: string
  readonly limit: number
  readonly offset: number
}

/** An association's cases for its staff, the latest first. */
export function listCases(
  tx: Tx,
  { associationId, readerId, limit, offset }: ListRequest,
): Promise<ListedCase[]> {
  return tx
    .selectFrom('life_cases')
    .innerJoin('person', 'person.id', 'life_cases.person_id')
    .select(columns)
    .select('person.name')
    .where('association_id', '=', associationId)
    .where('person_id', '<>', readerId)
    .orderBy('asked_at', 'desc')
    .orderBy('life_cases.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** False where one is open already, or this one was asked for before. */
export async function insertCase(
  tx: Tx,
  given: Pick<LifeCase, 'id' | 'associationId' | 'personId' | 'kind' | 'from' | 'until' | 'askedAt'> & {
    readonly said: string
    readonly enteredBy?: string
  },
): Promise<boolean> {
  const about = { association_id: given.associationId, person_id: given.personId }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('life_cases')
    .values({
      ...{ ...about, id: given.id, kind: given.kind, state: 'asked' },
      ...{ from_day: given.from, until_day: given.until, asked_at: given.askedAt },
      entered_by: given.enteredBy ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await tx
    .insertInto('life_case_words')
    .values({ ...about, case_id: given.id, said: given.said })
    .execute()
  return true
}

interface CaseMove {
  readonly state?: CaseState
  readonly from?: Day
  readonly until?: Day
  readonly excuses?: ExcuseKind
  readonly decided?: { readonly at: Date; readonly by: string }
  readonly begunOn?: Day
  readonly ended?: { readonly on: Day; readonly by: 'person' | 'system' }
}

/** False where the case changed since it was read, so that one of two clicks counts. */
export async function moveCase(tx: Tx, { id, version }: LifeCase, move: CaseMove): Promise<boolean> {
  const { state, from, until, excuses, decided, begunOn, ended } = move
  const { numUpdatedRows } = await tx
    .updateTable('life_cases')
    .set({
      ...(state && { state }),
      ...(from && { from_day: from }),
      ...(until && { until_day: until }),
      ...(excuses && { excuses }),
      ...(decided && { decided_at: decided.at, decided_by: decided.by }),
      ...(begunOn && { begun_on: begunOn }),
      ...(ended && { ended_on: ended.on, ended_by: ended.by }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What was said; only its person and those who decide come here. */
export function findCaseWords(
  tx: Tx,
  caseId: string,
): Promise<{ readonly said: string; readonly told: string } | undefined> {
  return tx
    .selectFrom('life_case_words')
    .select(['said', 'told'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
}

export async function saveCaseAnswer(tx: Tx, caseId: string, told: string): Promise<void> {
  await tx.updateTable('life_case_words').set({ told }).where('case_id', '=', caseId).execute()
}

/** All that a person ever had in an association, the earliest first. */
export function listCasesIn(tx: Tx, associationId: string, personId: string): Promise<LifeCase[]> {
  return tx
    .selectFrom('life_cases')
    .select(columns)
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId)
    .orderBy('from_day')
    .orderBy('life_cases.id')
    .execute()
}

/** Those of some people in an association of whom less was asked at any time. */
export async function listPeopleWithCases(
  tx: Tx,
  associationId: string,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await tx
    .selectFrom('life_cases')
    .select('person_id')
    .distinct()
    .where('association_id', '=', associationId)
    .where('person_id', 'in', personIds)
    .where('state', 'in', ['granted', 'ended'])
    .execute()
  return rows.map(({ person_id }) => person_id)
}
