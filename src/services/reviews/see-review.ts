import type { Application } from '../../domain/applications/application.ts'
import { type ApplicationRequest, listAnswers } from '../../domain/applications/request.ts'
import { NotFound } from '../../domain/errors.ts'
import type { Fields } from '../../domain/fields.ts'
import type { StoredFile } from '../../domain/files/stored-file.ts'
import type { ConfirmationState } from '../../domain/providers/confirmation.ts'
import type { ReferenceReader } from '../../domain/references/decide-reading.ts'
import { isReviewed } from '../../domain/reviews/is-reviewed.ts'
import type { ReviewQuestions } from '../../domain/reviews/read-review-form.ts'
import { withMembershipRule } from '../../domain/ways/membership-rules.ts'
import { type CompetencyDomain, listDomainsFor } from '../../standards/competency-areas.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import { listRequests } from '../../store/applications/requests.ts'
import { listFiles } from '../../store/files/find-files.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { findDraft } from '../../store/portfolio/form-drafts.ts'
import { findReviewDraft } from '../../store/reviews/review-drafts.ts'
import { listReviewers } from '../../store/reviews/reviewer-profiles.ts'
import type { Review } from '../../store/reviews/reviews.ts'
import { findSubmission, type Submitted } from '../../store/reviews/submissions.ts'
import type { Db, Tx } from '../../store/tables.ts'
import type { Stopped } from '../applications/enter-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { loadConfirmationStates } from '../providers/load-confirmation-states.ts'
import { listReferencesForReader, type ReadReference } from '../references/list-references-for-reader.ts'
import { enterReview, type ReviewWish } from './enter-review.ts'
import { type Change, findChange } from './find-change.ts'

/** What reviewing needs from outside the database. */
export interface ReviewLibrary {
  readonly standards: StandardsLibrary
  readonly domains: readonly CompetencyDomain[]
}

/** Everything on the one screen of a review. */
export interface SeenReview {
  readonly review: Review
  readonly application: Application
  readonly applicantName: string
  readonly submitted: Submitted
  readonly edition: Edition
  /** The areas asked of the category. */
  readonly domains: readonly CompetencyDomain[]
  readonly questions: ReviewQuestions
  /** As typed or saved last. */
  readonly fields: Fields
  readonly draftVersion: number
  readonly savedAt: Date | null
  /** How it stands now with each session that was submitted. */
  readonly sessions: ReadonlyMap<string, ConfirmationState>
  /** Evidence by the entry's id. */
  readonly files: ReadonlyMap<string | null, readonly StoredFile[]>
  /** What the applicant changed since the review began; null where that is nothing. */
  readonly change: Change | null
  /** What was asked in this round, and answered. */
  readonly answers: readonly ApplicationRequest[]
  /** Null where the association does not show them to reviewers. */
  readonly references: readonly ReadReference[] | null
}

export interface SeeWish extends ReviewWish {
  /** The path of the form, under which typing is kept. */
  readonly formKey: string
  readonly today: Day
  readonly now: Date
}

/** A review of the actor's own, with what was submitted and what is written so far. */
export function seeReview(db: Db, library: ReviewLibrary, wish: SeeWish): Promise<SeenReview | Stopped> {
  return enterReview(db, wish, async (tx, application, review) => {
    const reader: ReferenceReader = 'reviewer'
    const [
      { submitted, edition, domains, questions },
      typed,
      saved,
      person,
      { review: ways },
      files,
      requests,
    ] = await Promise.all([
      loadQuestions(tx, library, application, review),
      findDraft(tx, wish.actor.id, wish.formKey),
      findReviewDraft(tx, review.id),
      findPersonName(tx, application.personId),
      loadPolicy(tx, application.associationId),
      listFiles(tx, application.personId),
      listRequests(tx, application.id),
    ])
    const [references, change, sessions] = await Promise.all([
      ways.seesReferences ? listReferencesForReader(tx, application, reader) : null,
      findChange(tx, { application, edition, today: wish.today, since: review.assignedAt }),
      loadConfirmationStates(tx, application.personId, submitted.portfolio.rsc, wish.now),
    ])
    return {
      ...{ references, change, sessions },
      ...{ review, application, submitted, edition, domains, questions },
      applicantName: person?.name ?? '',
      fields: typed?.fields ?? saved?.fields ?? {},
      draftVersion: saved?.version ?? 0,
      savedAt: typed?.keptAt ?? saved?.savedAt ?? null,
      files: Map.groupBy(files, ({ entryId }) => entryId),
      answers: listAnswers(requests),
    }
  })
}

/** What was submitted, and by which edition and areas it is reviewed. */
export async function loadReviewed(
  tx: Tx,
  { standards, domains }: ReviewLibrary,
  application: Application,
  { round }: Pick<Review, 'round'>,
) {
  const [submitted, { membership }, association] = await Promise.all([
    findSubmission(tx, application.id, round),
    loadPolicy(tx, application.associationId),
    getAssociation(tx, application.associationId),
  ])
  if (!submitted) throw new NotFound()
  const written = standards.getEdition(submitted.standard, submitted.asOf, submitted.edition)
  const edition = withMembershipRule(written, membership, association)
  return { submitted, edition, domains: listDomainsFor(edition.category, domains) }
}

/** The same, and what a reviewer is asked about it. */
export async function loadQuestions(
  tx: Tx,
  library: ReviewLibrary,
  application: Application,
  review: Pick<Review, 'round'>,
) {
  const [reviewed, reviewers] = await Promise.all([
    loadReviewed(tx, library, application, review),
    listReviewers(tx, application.associationId),
  ])
  const { submitted, edition } = reviewed
  const others = new Set(edition.requirements.filter(({ kind }) => !isReviewed(kind)).map(({ id }) => id))
  const questions: ReviewQuestions = {
    requirements: submitted.evaluation.findings
      .filter(({ requirement, outcome }) => outcome !== 'advice' && !others.has(requirement))
      .map(({ requirement, outcome }) => ({ id: requirement, waits: outcome === 'needs-judgement' })),
    domains: reviewed.domains,
    hasEmerging: edition.emerging !== undefined,
    reviewerNames: reviewers.map(({ name }) => name),
  }
  return { ...reviewed, questions }
}
