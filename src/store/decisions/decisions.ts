import { sql } from 'kysely'
import type { DecisionOutcome } from '../../domain/decisions/outcome.ts'
import { type Reason, ReasonsSchema } from '../../domain/decisions/reason.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Day } from '../../standards/day.ts'
import { listing } from '../compiled.ts'
import { listPersonNames } from '../people/find-person-name.ts'
import type { Tx } from '../tables.ts'

/** A decision as the applicant may read it. */
export interface Decision {
  readonly number: number
  readonly outcome: DecisionOutcome
  readonly submissionNumber: number | null
  readonly edition: string
  readonly reasons: readonly Reason[]
  readonly toDo: readonly Reason[]
  readonly decidedAt: Date
  readonly appealUntil: Day | null
  /** As the letter says it, before days of rest that were set since moved it on. */
  readonly appealUntilInLetter: Day | null
  readonly letterId: string
  readonly corrects: number | null
}

/** Past days of rest that were set since the letter. */
const appealDay = sql<Day | null>`day_after_rests(association_id, appeal_until)`

const decisionRows = listing((tx, applicationId: string) =>
  tx
    .selectFrom('decision')
    .select(['number', 'outcome', 'edition', 'reasons', 'corrects'])
    .select(['submission_number as submissionNumber', 'to_do as toDo', 'decided_at as decidedAt'])
    .select(['letter_id as letterId', appealDay.as('appealUntil'), 'appeal_until as appealUntilInLetter'])
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc'),
)

/** All decisions about an application, the newest first. */
export async function listDecisions(tx: Tx, applicationId: string): Promise<Decision[]> {
  const rows = await decisionRows(tx, applicationId)
  return rows.map(({ reasons, toDo, ...row }) => ({
    ...row,
    reasons: ReasonsSchema.parse(reasons),
    toDo: ReasonsSchema.parse(toDo),
  }))
}

/** Decisions and votes about one application wait for each other until the transaction ends. */
export async function lockDecisions(tx: Tx, applicationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decision ${applicationId}`}, 0))`.execute(tx)
}

export interface NewDecision extends Omit<Decision, 'decidedAt' | 'appealUntilInLetter'> {
  readonly applicationId: string
  readonly associationId: string
  readonly personId: string
  readonly standard: string
  readonly at: Date
  readonly background: {
    readonly decidedBy: string
    readonly by: 'coordinator' | 'committee'
    readonly evaluation: Evaluation
    readonly revision: number
    readonly isReviewComplete: boolean
    readonly earlyBecause: string
  }
}

export async function insertDecision(tx: Tx, given: NewDecision): Promise<void> {
  const { background, applicationId, associationId, number } = given
  const named = { application_id: applicationId, association_id: associationId, number }
  await tx
    .insertInto('decision')
    .values({
      ...named,
      person_id: given.personId,
      submission_number: given.submissionNumber,
      standard: given.standard,
      edition: given.edition,
      outcome: given.outcome,
      reasons: JSON.stringify(given.reasons),
      to_do: JSON.stringify(given.toDo),
      decided_at: given.at,
      appeal_until: given.appealUntil,
      letter_id: given.letterId,
      corrects: given.corrects,
    })
    .execute()
  await tx
    .insertInto('decision_background')
    .values({
      ...named,
      decided_by: background.decidedBy,
      by: background.by,
      evaluation: JSON.stringify(background.evaluation),
      revision: background.revision,
      review_complete: background.isReviewComplete,
      early_because: background.earlyBecause || null,
    })
    .execute()
}

/** How each decision came about, for staff. */
export async function listBackgrounds(tx: Tx, applicationId: string) {
  const rows = await tx
    .selectFrom('decision_background')
    .select(['number', 'by', 'decided_by as decidedById'])
    .select(['review_complete as isReviewComplete', 'early_because as earlyBecause'])
    .where('application_id', '=', applicationId)
    .execute()
  const names = await listPersonNames(
    tx,
    rows.map(({ decidedById }) => decidedById),
  )
  return rows.map((row) => ({ ...row, decidedBy: names.get(row.decidedById) ?? null }))
}
