import { sql } from 'kysely'
import { z } from 'zod'
import { decisionOutcomes } from '../../domain/decisions/outcome.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { Tx } from '../tables.ts'
import { isReviewed } from '../workbench/kinds/review-tally.ts'

const VotesSchema = z.array(
  z
    .object({
      memberId: z.string(),
      number: z.number(),
      vote: z.enum([...decisionOutcomes, 'conflict']),
    })
    .readonly(),
)

/** An application whose reviews are in and ask for nothing first, with the votes about the decision that comes next. */
export interface PendingDecision {
  readonly id: string
  readonly personId: string
  readonly standard: string
  readonly decisionNumber: number
  /** When the last of its reviews came in. */
  readonly since: Date
  readonly votes: z.infer<typeof VotesSchema>
}

interface Row extends Omit<PendingDecision, 'votes'> {
  readonly votes: unknown
}

/** Those of an association, what has waited longest first; the scope is the association's own. */
export async function listPendingDecisions(
  tx: Tx,
  associationId: string,
  review: AssociationPolicy['review'],
): Promise<PendingDecision[]> {
  const { rows } = await sql<Row>`
    select tally.application_id as id, tally.person_id as "personId", tally.standard,
      coming.number as "decisionNumber",
      coalesce((select max(given.recommended_at) from review given
        where given.application_id = tally.application_id and given.round = tally.round
          and given.state = 'recommended'), tally.since) as since,
      (select coalesce(json_agg(json_build_object('memberId', given.member_id, 'number', given.number,
          'vote', given.vote)), '[]')
        from committee_vote given where given.application_id = tally.application_id
          and given.decision_number = coming.number) as votes
    from review_tally tally,
      lateral (select coalesce(max(taken.number), 0) + 1 as number from decision taken
        where taken.application_id = tally.application_id) coming
    where tally.association_id = ${associationId}::uuid and ${isReviewed(review)}
    order by tally.since, tally.application_id`.execute(tx)
  return rows.map(({ votes, ...row }) => ({ ...row, votes: VotesSchema.parse(votes) }))
}
