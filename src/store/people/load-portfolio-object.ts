import type { PortfolioObject } from '../../domain/rights.ts'
import type { Tx } from '../tables.ts'

/**
 * A person's portfolio as rights see it, as far as the scope reaches: the person's own scope shows all
 * associations, that of an association only itself.
 */
export async function loadPortfolioObject(tx: Tx, personId: string): Promise<PortfolioObject> {
  const [applicantIn, advisors, reviewers] = await Promise.all([
    tx
      .selectFrom('association_role')
      .select('association_id')
      .where('person_id', '=', personId)
      .where('role', '=', 'applicant')
      .execute(),
    tx
      .selectFrom('advising')
      .select(['advisor_id as personId', 'association_id as associationId'])
      .where('applicant_id', '=', personId)
      .where('until', 'is', null)
      .orderBy('since')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('review')
      .select(['reviewer_id as personId', 'association_id as associationId'])
      .where('applicant_id', '=', personId)
      .where('state', '<>', 'recused')
      .distinct()
      .execute(),
  ])
  return { personId, applicantIn: applicantIn.map((row) => row.association_id), advisors, reviewers }
}
