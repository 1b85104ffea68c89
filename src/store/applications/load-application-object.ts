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

/** Who has to do with an application besides its person, as far as the scope reaches. */
export type Parties = Pick<ApplicationObject, 'reviewers' | 'committee'>

export async function loadParties(
  tx: Tx,
  { applicationId, associationId }: { readonly applicationId: string; readonly associationId: string },
): Promise<Parties> {
  const [reviewers, committee] = await Promise.all([
    reviewerRows(tx, applicationId),
    listCommitteeIds(tx, associationId),
  ])
  return { reviewers: reviewers.map((row) => row.reviewer_id), committee }
}

/** An application as rights see it. */
export function asObject(
  { id: applicationId, personId, associationId }: Application,
  parties: Parties,
): ApplicationObject {
  return { applicationId, personId, associationId, ...parties }
}
