import { sql } from 'kysely'
import type { Application } from '../../domain/applications/application.ts'
import {
  type ApplicationRequest,
  type AskingStep,
  type RequestItem,
  requestItems,
} from '../../domain/applications/request.ts'
import { listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

interface NewRequest {
  readonly step: AskingStep
  readonly text: string
  readonly items: readonly RequestItem[]
  readonly byPersonId: string
  readonly at: Date
}

/** Keeps what staff ask with a step, in the transaction of the step; the scope must be theirs. */
export async function insertRequest(tx: Tx, application: Application, given: NewRequest): Promise<void> {
  const { id, associationId, personId } = application
  await tx
    .insertInto('application_request')
    .values({
      application_id: id,
      number: sql<number>`(select count(*) + 1 from application_request where application_id = ${id}::uuid)`,
      association_id: associationId,
      person_id: personId,
      step: given.step,
      text: given.text,
      items: JSON.stringify(given.items),
      asked_by: given.byPersonId,
      asked_at: given.at,
    })
    .execute()
}

const requestRows = listing((tx, applicationId: string) =>
  tx
    .selectFrom('application_request')
    .select(['number', 'step', 'text', 'items', 'asked_at', 'answer', 'answered_at'])
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc'),
)

/** All that was asked so far, the latest first. */
export async function listRequests(tx: Tx, applicationId: string): Promise<ApplicationRequest[]> {
  const rows = await requestRows(tx, applicationId)
  return rows.map(({ items, asked_at, answered_at, ...row }) => ({
    ...row,
    items: requestItems.parse(items),
    askedAt: asked_at,
    answeredAt: answered_at,
  }))
}

/** Marks what was asked as answered, with the applicant's words where there are any. */
export async function answerRequests(tx: Tx, applicationId: string, answer: string, at: Date): Promise<void> {
  await tx
    .updateTable('application_request')
    .set({ answer: answer === '' ? null : answer, answered_at: at })
    .where('application_id', '=', applicationId)
    .where('answered_at', 'is', null)
    .execute()
}
