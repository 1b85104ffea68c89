import { randomUUID } from 'node:crypto'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

export const reviewedAt = new Date('2026-11-20T15:00:00Z')

/** All that VAIMH asks of a Mentor-Clinical but the training about relationships, and what people judge. */
const excused = [
  'degree',
  'imh-practice',
  'rsc-practice',
  'leadership',
  'training-rsc',
  'training-dei',
  'rsc-hours',
  'rsc-about-supervision-given',
  'references',
]

interface Wanted {
  readonly associationId: string
  readonly personId: string
  readonly grantedBy: string
}

/** An application in review to which everything was excused but 30 hours of training. Answers its id. */
export async function anApplicationInReview(
  database: TestDatabase,
  { associationId, personId, grantedBy }: Wanted,
): Promise<string> {
  const id = randomUUID()
  const [standard, edition] = ['vaimh/imhm-clinical', '2024-01']
  await asOwner(database, async (client, insert) => {
    await client.query('insert into portfolio (person_id) values ($1) on conflict do nothing', [personId])
    await insert('application', {
      ...{ id, association_id: associationId, person_id: personId, standard, edition },
      ...{ state: 'in-review', state_since: reviewedAt, opened_at: reviewedAt, submitted_at: reviewedAt },
    })
    await insert('submission', {
      ...{ application_id: id, number: 1, association_id: associationId, person_id: personId },
      ...{ submitted_at: reviewedAt, as_of: '2026-11-20', standard, edition, revision: 0 },
      portfolio: JSON.stringify({ format: 'attune-portfolio/1' }),
      evaluation: JSON.stringify({ standard, edition, asOf: '2026-11-20', outcome: 'not-met', findings: [] }),
    })
    for (const requirement of excused)
      await insert('requirement_exception', {
        ...{ id: randomUUID(), application_id: id, association_id: associationId, requirement },
        ...{ reason: 'Seen elsewhere', decided_by: 'the board', granted_by: grantedBy },
        ...{ decided_on: '2026-11-01', expires_on: '2027-11-01', granted_at: reviewedAt },
      })
  })
  return id
}

interface GivenReview {
  readonly associationId: string
  readonly applicationId: string
  readonly applicantId: string
  readonly reviewerId: string
  readonly assignedBy: string
  readonly round: number
  readonly place?: number
  readonly recommendation: 'approve' | 'defer'
  readonly toDo?: string
  readonly forApplicant?: string
  readonly forColleagues?: string
}

/** A review that is in. */
export function giveReview(database: TestDatabase, given: GivenReview): Promise<void> {
  const id = randomUUID()
  const { associationId: association_id, applicationId: application_id, applicantId: applicant_id } = given
  const { reviewerId: reviewer_id, round } = given
  const about = { association_id, application_id, applicant_id, reviewer_id, round }
  const body = {
    recommendation: given.recommendation,
    toDo: given.toDo ?? '',
    question: '',
    requirements: { competencies: { tick: 'agree', note: '' } },
    areas: {},
    forApplicant: given.forApplicant ?? '',
    forColleagues: given.forColleagues ?? '',
  }
  return asOwner(database, async (_, insert) => {
    await insert('review', {
      ...{ ...about, id, place: given.place ?? 1, state: 'recommended', assigned_by: given.assignedBy },
      ...{
        assigned_at: reviewedAt,
        accepted_at: reviewedAt,
        recommended_at: reviewedAt,
        due_on: '2026-12-01',
      },
    })
    await insert('review_version', {
      ...{ ...about, review_id: id, number: 1, at: reviewedAt, body: JSON.stringify(body) },
    })
  })
}

/** How an association works from now on, put beside its defaults. */
export function setPolicy(
  database: TestDatabase,
  associationId: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  return asOwner(database, async (client) => {
    await client.query(
      `insert into association_policy (association_id, version, body, changed_at)
       select $1, coalesce(max(version), 0) + 1, $2, now() from association_policy where association_id = $1`,
      [associationId, JSON.stringify(body)],
    )
  })
}
