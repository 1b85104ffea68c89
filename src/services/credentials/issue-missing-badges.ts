import { isMarked } from '../../domain/credentials/is-accepted.ts'
import { endorsementStates } from '../../domain/endorsements/states.ts'
import { listWithoutBadge } from '../../store/credentials/badges.ts'
import { listAssociations } from '../../store/people/associations.ts'
import type { Db } from '../../store/tables.ts'
import { withAssociation } from '../../store/with-association.ts'
import { createIssueBadge } from './issue-badge.ts'
import type { CredentialMeans } from './means.ts'

const held = endorsementStates.filter((state) => !isMarked(state))

/** Signs a badge for whoever holds an Endorsement and has none, in every association. Answers how many. */
export async function issueMissingBadges(db: Db, means: CredentialMeans): Promise<number> {
  const issueBadge = createIssueBadge(means)
  let issued = 0
  for (const { id: associationId } of await listAssociations(db)) {
    const missing = await withAssociation(db, associationId, (tx) =>
      listWithoutBadge(tx, associationId, held),
    )
    for (const id of missing) {
      await withAssociation(db, associationId, (tx) => issueBadge(tx, { id }))
      issued += 1
    }
  }
  return issued
}
