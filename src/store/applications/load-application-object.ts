import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationObject } from '../../domain/rights.ts'
import { listing } from '../compiled.ts'
import { listCommitteeIds } from '../decisions/committee.ts'
import type { Tx } from '../tables.ts'

const reviewerRows = listing((tx, applicationId: string) =>
  tx
    .selectFrom('review')
    .select('reviewer_id')
    .where('application_id', '=', applicationId)
    .where('state', '<>', 'recused')
    .distinct(),
)

/** An application as rights see it, as far as the scope reaches. */
export async function loadApplicationObject(tx: Tx, application: Application): Promise<ApplicationObject> {
  const { id: applicationId, personId, associationId } = application
  const [reviewers, committee] = await Promise.all([
    reviewerRows(tx, applicationId),
    listCommitteeIds(tx, associationId),
  ])
  return {
    applicationId,
    personId,
    associationId,
    reviewers: reviewers.map((row) => row.reviewer_id),
    committee,
  }
}
