import type { Application } from '../../domain/applications/application.ts'
import { isRuledOut } from '../../domain/reviews/conflicts.ts'
import type { ReviewLanguage } from '../../domain/reviews/reviewer-profile.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { dueAfter } from '../../store/calendar/holidays.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { lockApplications } from '../../store/reviews/lock-applications.ts'
import { listReviewers } from '../../store/reviews/reviewer-profiles.ts'
import { insertReview } from '../../store/reviews/reviews.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { takeStep } from '../applications/take-step.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { type LetterMeans, sendLetter } from '../letters/send-letter.ts'
import { composeStepLetter } from '../workbench/compose-step-letter.ts'
import { en } from './messages/en.ts'
import { type PlannedApplication, planAssignments } from './plan-assignments.ts'
import type { ReviewingAssociation, ReviewMeans } from './review-means.ts'

/** One reviewer for one place at one application. */
export interface Pick {
  /** From the form, so that a double click assigns once. */
  readonly id: string
  readonly applicationId: string
  readonly place: number
  readonly reviewerId: string
  /** Why, where there is a possible conflict. */
  readonly reason: string
}

export type PickOutcome =
  | 'assigned'
  /** Somebody else was faster: the place is filled, or the reviewer has to do with the submission already. */
  | 'taken'
  /** Chosen for another place at the same application too, so that neither is filled. */
  | 'twice'
  /** Others have to review it than before. */
  | 'not-fresh'
  | 'ruled-out'
  | 'needs-reason'
  | 'not-a-reviewer'

export interface AssignWish {
  readonly actor: SignedIn
  readonly association: ReviewingAssociation
  readonly picks: readonly Pick[]
  readonly language: ReviewLanguage
  readonly categoryName: (standard: string) => string
  readonly now: Date
  readonly today: Day
}

/** Mails to reviewers, and the letter that tells an applicant that the review begins. */
export type AssigningMeans = ReviewMeans & LetterMeans

/**
 * Assigns reviewers, one outcome a pick. The first at a submitted application begins its review, with the letter that
 * tells so. Applications are held while it lasts, so that two coordinators never fill one place.
 */
export function assignReviewers(
  db: Db,
  library: StandardsLibrary,
  means: AssigningMeans,
  wish: AssignWish,
): Promise<readonly PickOutcome[]> {
  const { actor, association, picks } = wish
  return withScope(db, { personId: actor.id, associationId: association.id }, async (tx) => {
    const applicationIds = [...new Set(picks.map(({ applicationId }) => applicationId))]
    await lockApplications(tx, applicationIds)
    const planned = await planAssignments(tx, library, { ...wish, applicationIds })
    const begun = new Map<string, Application>()
    const outcomes: PickOutcome[] = []
    for (const pick of picks) {
      const plan = planned.find(({ application }) => application.id === pick.applicationId)
      const outcome = isTwice(pick, picks) ? 'twice' : plan ? weigh(plan, pick) : 'taken'
      if (outcome !== 'assigned' || !plan) {
        outcomes.push(outcome)
        continue
      }
      const application = begun.get(pick.applicationId) ?? plan.application
      const given = await give(tx, { library, means }, wish, { ...plan, application }, pick)
      begun.set(pick.applicationId, given.application)
      outcomes.push(given.outcome)
    }
    return outcomes
  })
}

function isTwice({ applicationId, reviewerId, place }: Pick, picks: readonly Pick[]): boolean {
  return picks.some(
    (other) =>
      other.applicationId === applicationId && other.reviewerId === reviewerId && other.place !== place,
  )
}

function weigh({ proposals }: PlannedApplication, { place, reviewerId, reason }: Pick): PickOutcome {
  const proposal = proposals.find(({ vacancy }) => vacancy.place === place)
  if (!proposal) return 'taken'
  const weighed = proposal.weighed.find(({ candidate }) => candidate.personId === reviewerId)
  if (!weighed) return 'not-a-reviewer'
  if (proposal.vacancy.involved.has(reviewerId)) return 'taken'
  if (weighed.unfit.includes('not-fresh')) return 'not-fresh'
  if (isRuledOut(weighed.conflicts)) return 'ruled-out'
  return weighed.conflicts.length > 0 && reason === '' ? 'needs-reason' : 'assigned'
}

interface Around {
  readonly library: StandardsLibrary
  readonly means: AssigningMeans
}

async function give(
  tx: Tx,
  { library, means }: Around,
  wish: AssignWish,
  { application, applicantName, round }: PlannedApplication,
  pick: Pick,
): Promise<{ readonly outcome: PickOutcome; readonly application: Application }> {
  const { actor, association, now, today } = wish
  const { review: policy } = await loadPolicy(tx, association.id)
  const dueOn = await dueAfter(tx, association.id, today, policy.reviewDays)
  const { id, place, reviewerId } = pick
  const isNew = await insertReview(tx, {
    ...{ id, associationId: association.id, applicationId: application.id, round, place, reviewerId, dueOn },
    ...{ applicantId: application.personId, assignedBy: actor.id, at: now },
    conflictReason: pick.reason === '' ? null : pick.reason,
  })
  if (!isNew) return { outcome: 'taken', application }
  const begun =
    application.state === 'submitted'
      ? await begin(tx, { library, means }, wish, { application, name: applicantName })
      : undefined
  await appendRecord(tx, {
    at: now,
    kind: 'reviewer-assigned',
    subjectId: application.personId,
    applicationId: application.id,
    isOpen: false,
    facts: { review: id, reviewer: reviewerId, round, place, due: dueOn, conflict: pick.reason !== '' },
  })
  await ask(tx, means, wish, { application, dueOn, pick })
  return { outcome: 'assigned', application: begun ?? application }
}

/** As `take-staff-step` begins it: the applicant is told. Answers the application as it is then. */
async function begin(
  tx: Tx,
  { library, means }: Around,
  { now, today }: AssignWish,
  { application, name }: { readonly application: Application; readonly name: string },
): Promise<Application> {
  const step = 'begin-review'
  const about = { application, name, missing: [], words: '', now, today }
  const [told, person] = await Promise.all([
    composeStepLetter(tx, library, step, about),
    findPersonName(tx, application.personId),
  ])
  const begun = await takeStep(tx, application, { step, by: 'staff', at: now })
  if (!begun.taken) return application
  if (person)
    await sendLetter(tx, means, { application: begun.application, ...told, to: person.email, at: now })
  return begun.application
}

/**
 * In the association's words. Staff of the association do not see this mail in its mailbox: one of them may be the
 * applicant.
 */
async function ask(
  tx: Tx,
  { sendMail, urlOf }: ReviewMeans,
  { association, categoryName }: AssignWish,
  { application, dueOn, pick }: { application: Application; dueOn: Day; pick: Pick },
): Promise<void> {
  const [reviewer] = await listReviewers(tx, association.id, pick.reviewerId)
  if (!reviewer) return
  const category = categoryName(application.standard)
  const letter = await composeLetter(tx, {
    associationId: association.id,
    kind: 'review-asked',
    fields: { reviewer: reviewer.name, category, 'due-day': dueOn },
  })
  await sendMail(tx, {
    to: reviewer.email,
    kind: 'review-asked',
    ...letter,
    link: { label: en.asked, url: urlOf(association.shortId, pick.id) },
    personId: reviewer.personId,
  })
}
