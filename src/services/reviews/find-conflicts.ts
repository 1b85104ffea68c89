import type { Application } from '../../domain/applications/application.ts'
import { type DetectedKind, detectConflicts } from '../../domain/reviews/conflicts.ts'
import { listPeople } from '../../store/people/find-person-name.ts'
import { listConflictFacts, listEveryAdvisor } from '../../store/reviews/conflict-facts.ts'
import { findRaters } from '../../store/reviews/find-raters.ts'
import { type Exclusion, listExclusions } from '../../store/reviews/reviewer-exclusions.ts'
import type { ListedReviewer } from '../../store/reviews/reviewer-profiles.ts'
import type { Tx } from '../../store/tables.ts'

/** The conflicts of interest that can be found between each reviewer and the applicant of each application. */
export async function findConflicts(
  tx: Tx,
  associationId: string,
  applications: readonly Pick<Application, 'id' | 'personId'>[],
  reviewers: readonly ListedReviewer[],
): Promise<(applicationId: string) => ReadonlyMap<string, readonly DetectedKind[]>> {
  const applicantIds = applications.map(({ personId }) => personId)
  const [factsOf, advisorsOf, excluded, named, ratersOf] = await Promise.all([
    listConflictFacts(tx, [...applicantIds, ...reviewers.map(({ personId }) => personId)]),
    listEveryAdvisor(tx, associationId, applicantIds),
    listExclusions(tx, associationId),
    listPeople(tx, applicantIds),
    findRaters(
      tx,
      applications.map(({ id }) => id),
    ),
  ])
  const exclusions = Map.groupBy(excluded, ({ personId }) => personId)
  const found = new Map<string, ReadonlyMap<string, readonly DetectedKind[]>>()
  for (const { id, personId } of applications) {
    const applicant = {
      personId,
      ...(named.get(personId) ?? { name: '', email: null }),
      ...factsOf(personId),
      advisorIds: advisorsOf(personId),
      raters: ratersOf(id),
    }
    const kindsFor = (reviewer: ListedReviewer) =>
      detectConflicts(asParty(reviewer, factsOf(reviewer.personId), exclusions), applicant)
    found.set(id, new Map(reviewers.map((reviewer) => [reviewer.personId, kindsFor(reviewer)])))
  }
  return (applicationId) => found.get(applicationId) ?? new Map()
}

function asParty(
  { personId, name, email }: ListedReviewer,
  facts: ReturnType<Awaited<ReturnType<typeof listConflictFacts>>>,
  exclusions: ReadonlyMap<string, readonly Exclusion[]>,
) {
  return { personId, name, email, ...facts, exclusions: exclusions.get(personId) ?? [] }
}
