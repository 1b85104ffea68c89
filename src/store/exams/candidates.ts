import { sql } from 'kysely'
import type { ApplicationState } from '../../domain/applications/states.ts'
import type { Tx } from '../tables.ts'

/** Somebody whom an office examines, by the application that is examined. */
export interface ExamCandidate {
  readonly applicationId: string
  readonly associationId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly standard: string
  readonly edition: string
  readonly state: ApplicationState
  readonly stateSince: Date
}

/** Whether the scope's person sits, or is about to sit, what the office that an association runs examines in. */
export async function sitsExamHostedBy(tx: Tx, associationId: string): Promise<boolean> {
  const { rows } = await sql<{ sits: boolean }>`
    select sits_exam_of(id) as sits from exam_offices where association_id = ${associationId}::uuid`.execute(
    tx,
  )
  return rows[0]?.sits ?? false
}

/**
 * Everybody approved for the exam, and everybody who has sat, for those who run the office; for staff of a member only
 * its own, and nobody for others.
 */
export async function listExamCandidates(tx: Tx, officeId: string): Promise<ExamCandidate[]> {
  const { rows } = await sql<ExamCandidate>`
    select application_id as "applicationId", association_id as "associationId", person_id as "personId", name, email,
      standard, edition, state, state_since as "stateSince"
    from list_exam_candidates(${officeId}::uuid) order by state_since, application_id`.execute(tx)
  return rows
}
