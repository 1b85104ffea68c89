import type { AppealState } from '../../domain/appeals/appeal-steps.ts'
import { type Reason, ReasonsSchema } from '../../domain/decisions/reason.ts'
import { finding, listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

/** An appeal as the applicant may read it. */
export interface Appeal {
  readonly id: string
  readonly applicationId: string
  readonly decisionNumber: number
  readonly personId: string
  readonly grounds: string
  readonly state: AppealState
  readonly askedAt: Date
  readonly stateSince: Date
  readonly reasons: readonly Reason[]
  readonly letterId: string | null
}

const columns = [
  'appeal.id',
  'appeal.application_id as applicationId',
  'decision_number as decisionNumber',
  'appeal.person_id as personId',
  'grounds',
  'appeal.state',
  'asked_at as askedAt',
  'appeal.state_since as stateSince',
  'reasons',
  'letter_id as letterId',
] as const

const appealRows = listing((tx, applicationId: string) =>
  tx
    .selectFrom('appeal')
    .select(columns)
    .where('appeal.application_id', '=', applicationId)
    .orderBy('asked_at', 'desc'),
)

/** The appeals of an application, the newest first. */
export async function listAppeals(tx: Tx, applicationId: string): Promise<Appeal[]> {
  const rows = await appealRows(tx, applicationId)
  return rows.map((row) => ({ ...row, reasons: ReasonsSchema.parse(row.reasons) }))
}

/** Appeals that wait for staff, the oldest first, with whose they are. */
export function listOpenAppeals(tx: Tx, associationId: string) {
  return tx
    .selectFrom('appeal')
    .innerJoin('application', 'application.id', 'appeal.application_id')
    .innerJoin('person', 'person.id', 'appeal.person_id')
    .select(['appeal.id', 'appeal.application_id as applicationId', 'appeal.state', 'asked_at as askedAt'])
    .select(['person.name as applicant', 'appeal.person_id as personId', 'standard'])
    .where('appeal.association_id', '=', associationId)
    .where('appeal.state', 'in', ['asked', 'acknowledged'])
    .orderBy('asked_at')
    .orderBy('appeal.id')
    .execute()
}

export interface NewAppeal {
  readonly id: string
  readonly applicationId: string
  readonly decisionNumber: number
  readonly associationId: string
  readonly personId: string
  readonly grounds: string
  readonly at: Date
}

/** False where there is an appeal against this decision already. */
export async function insertAppeal(tx: Tx, given: NewAppeal): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('appeal')
    .values({
      id: given.id,
      application_id: given.applicationId,
      decision_number: given.decisionNumber,
      association_id: given.associationId,
      person_id: given.personId,
      grounds: given.grounds,
      asked_at: given.at,
      state_since: given.at,
      letter_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export interface AppealMove {
  readonly id: string
  readonly from: AppealState
  readonly to: AppealState
  readonly at: Date
  /** How it was decided, where it was. */
  readonly decided?: { readonly reasons: readonly Reason[]; readonly letterId: string }
}

/** False where somebody else was faster, or the scope's person may not. */
export async function moveAppeal(tx: Tx, { id, from, to, at, decided }: AppealMove): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('appeal')
    .set({
      state: to,
      state_since: at,
      fresh_reviewers: to === 'upheld',
      ...(decided && { reasons: JSON.stringify(decided.reasons), letter_id: decided.letterId }),
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertAppealStep(
  tx: Tx,
  step: {
    readonly appealId: string
    readonly associationId: string
    readonly state: AppealState
    readonly byPersonId: string
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('appeal_step')
    .values({
      appeal_id: step.appealId,
      association_id: step.associationId,
      state: step.state,
      by_person_id: step.byPersonId,
      at: step.at,
    })
    .execute()
}

/** Who handled an appeal so far, for staff. */
export function listAppealSteps(tx: Tx, appealId: string) {
  return tx
    .selectFrom('appeal_step')
    .leftJoin('person', 'person.id', 'by_person_id')
    .select(['state', 'at', 'person.name', 'by_person_id as byPersonId'])
    .where('appeal_id', '=', appealId)
    .orderBy('at')
    .execute()
}

/** Whether the person decided, or voted on, the decision of that number. */
export async function tookPartIn(
  tx: Tx,
  given: { readonly applicationId: string; readonly decisionNumber: number; readonly personId: string },
): Promise<boolean> {
  const { applicationId, decisionNumber, personId } = given
  const taken = await tx
    .selectFrom('decision_background')
    .select('number')
    .where('application_id', '=', applicationId)
    .where('number', '=', decisionNumber)
    .where('decided_by', '=', personId)
    .executeTakeFirst()
  if (taken) return true
  const voted = await tx
    .selectFrom('committee_vote')
    .select('number')
    .where('application_id', '=', applicationId)
    .where('decision_number', '=', decisionNumber)
    .where('member_id', '=', personId)
    .where('vote', '<>', 'conflict')
    .executeTakeFirst()
  return voted !== undefined
}

const findUpheldSince = finding((tx, applicationId: string) =>
  tx
    .selectFrom('appeal')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('fresh_reviewers', '=', true)
    .where((eb) =>
      eb('decision_number', '=', (select) =>
        select
          .selectFrom('decision')
          .select((max) => max.fn.max('decision.number').as('latest'))
          .where('decision.application_id', '=', applicationId),
      ),
    ),
)

/**
 * Whether others than those before have to review the application now: an appeal was upheld, and nothing was
 * decided since.
 */
export async function wantsFreshReviewers(tx: Tx, applicationId: string): Promise<boolean> {
  const row = await findUpheldSince(tx, applicationId)
  return row !== undefined
}
