import { sql } from 'kysely'
import type { NamedSomebody } from '../../domain/reviews/conflicts.ts'
import type { Tx } from '../tables.ts'

/** Where somebody worked, and who gave him or her reflective supervision. */
export interface ConflictFacts {
  readonly employers: readonly string[]
  readonly providers: readonly NamedSomebody[]
}

interface FactRow {
  readonly person_id: string
  readonly kind: 'employer' | 'provider'
  readonly name: string
  readonly email: string | null
}

/** Of applicants and reviewers of the scope's association, for its staff. */
export async function listConflictFacts(
  tx: Tx,
  people: readonly string[],
): Promise<(personId: string) => ConflictFacts> {
  const { rows } = await sql<FactRow>`
    select person_id, kind, name, email from list_conflict_facts(${people}::uuid[])`.execute(tx)
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id)
  return (personId) => {
    const own = byPerson.get(personId) ?? []
    return {
      employers: own.filter(({ kind }) => kind === 'employer').map(({ name }) => name),
      providers: own
        .filter(({ kind }) => kind === 'provider')
        .map(({ name, email }) => ({ name: name ?? '', email })),
    }
  }
}

/** Who advises or advised an applicant here, whenever that was. */
export async function listEveryAdvisor(
  tx: Tx,
  associationId: string,
  applicantIds: readonly string[],
): Promise<(applicantId: string) => readonly string[]> {
  if (applicantIds.length === 0) return () => []
  const rows = await tx
    .selectFrom('advising')
    .select(['applicant_id', 'advisor_id'])
    .where('association_id', '=', associationId)
    .where('applicant_id', 'in', applicantIds)
    .execute()
  return (applicantId) =>
    rows.filter(({ applicant_id }) => applicant_id === applicantId).map(({ advisor_id }) => advisor_id)
}
