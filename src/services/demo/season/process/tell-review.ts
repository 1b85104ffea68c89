import { detectConflicts, isRuledOut, type NamedSomebody } from '../../../../domain/reviews/conflicts.ts'
import type { RequirementTick, ReviewBody } from '../../../../domain/reviews/review-body.ts'
import { summarizeReviews } from '../../../../domain/reviews/summarize-reviews.ts'
import type { ReviewSummary } from '../../../../domain/reviews/summary.ts'
import { listDomainsFor } from '../../../../standards/competency-areas.ts'
import { toDay, toDayNumber } from '../../../../standards/day.ts'
import { findAdvisor } from '../advising.ts'
import type { SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import type { ProcessEvent } from './plan-schema.ts'
import { findPerson } from './tale.ts'
import { dayOf, note, type Telling, type ToldReview, takeStep } from './telling.ts'

type EventOf<Does extends ProcessEvent['does']> = Extract<ProcessEvent, { does: Does }>

type ReviewEvent = EventOf<'assign' | 'accept' | 'recuse' | 'recommend'>

export function tellReviewEvent(telling: Telling, at: Date, event: ReviewEvent): void {
  switch (event.does) {
    case 'assign':
      tellAssigned(telling, at, event)
      break
    case 'accept':
      tellAccepted(telling, at, event.place)
      break
    case 'recuse':
      tellRecused(telling, at, event)
      break
    case 'recommend':
      tellRecommended(telling, at, event)
      break
    default:
      event satisfies never
  }
}

/** Asks a reviewer; the first one begins the review. */
function tellAssigned(telling: Telling, at: Date, { place, reviewer: name }: EventOf<'assign'>): void {
  const { tale, association, applicant, application, coordinator, policy } = telling
  const { round } = application
  const reviewer = name === undefined ? chooseReviewer(telling) : findPerson(tale.season, name)
  const id = seasonId(`review ${application.id} ${round} ${place} ${reviewer.name}`)
  const due = toDay(toDayNumber(dayOf(telling, at)) + policy.review.reviewDays)
  const conflicts = conflictsWith(telling, reviewer)
  const row = {
    ...{
      id,
      association_id: association.id,
      application_id: application.id,
      round,
      applicant_id: applicant.id,
    },
    ...{ reviewer_id: reviewer.id, place, assigned_at: at, assigned_by: coordinator.id, due_on: due },
    conflict_reason: conflicts.length > 0 ? 'Both know of it, and everybody else is closer.' : null,
    ...{ accepted_at: null, recused_at: null, recused_by: null, recusal_kinds: null, recusal_reason: null },
    ...{ recommended_at: null, state: 'assigned' as const },
  }
  telling.reviews.push({ id, round, place, reviewer, row, state: 'assigned', body: null, at })
  tale.loads.set(reviewer.id, (tale.loads.get(reviewer.id) ?? 0) + 1)
  if (application.state === 'submitted')
    takeStep(telling, { step: 'begin-review', taker: 'staff', by: coordinator, at })
  const facts = { review: id, reviewer: reviewer.id, round, place, due, conflict: conflicts.length > 0 }
  note(telling, coordinator, { at, kind: 'reviewer-assigned', isOpen: false, facts })
}

/** Without a conflict where there is such a one, then whoever was asked least, then by name. */
function chooseReviewer(telling: Telling): SeasonPerson {
  const { tale, association, reviews } = telling
  const asked = new Set(reviews.map(({ reviewer }) => reviewer.id))
  const candidates = tale.season.people
    .filter(({ id, roles }) => roles[association.shortId]?.includes('reviewer') && !asked.has(id))
    .map((reviewer) => ({ reviewer, conflicts: conflictsWith(telling, reviewer) }))
    .filter(({ conflicts }) => !isRuledOut(conflicts))
  const weight = ({ reviewer, conflicts }: (typeof candidates)[number]) =>
    conflicts.length * 1000 + (tale.loads.get(reviewer.id) ?? 0)
  const [first] = candidates.toSorted(
    (one, other) => weight(one) - weight(other) || (one.reviewer.name < other.reviewer.name ? -1 : 1),
  )
  if (!first) throw new Error(`Nobody can review ${telling.applicant.name}.`)
  return first.reviewer
}

function conflictsWith({ tale, association, applicant, references }: Telling, reviewer: SeasonPerson) {
  const advisor = findAdvisor(tale.season, association, applicant)
  return detectConflicts(
    { ...partyOf(reviewer), exclusions: [] },
    {
      ...partyOf(applicant),
      advisorIds: advisor ? [advisor.id] : [],
      raters: references.map(({ raterEmail }) => ({ email: raterEmail })),
    },
  )
}

function partyOf({ id, name, email, portfolio }: SeasonPerson) {
  const providers = (portfolio.providers ?? []).map(
    (each): NamedSomebody => ({ name: each.name ?? '', email: null }),
  )
  const employers = (portfolio.work ?? []).flatMap(({ employer }) =>
    employer === undefined ? [] : [employer],
  )
  return { personId: id, name, email, employers, providers }
}

function current({ reviews, application, applicant }: Telling, place: number): ToldReview {
  const found = reviews.find(
    (each) => each.place === place && each.round === application.round && each.state === 'assigned',
  )
  if (!found) throw new Error(`Nobody was asked for review ${place} of ${applicant.name}.`)
  return found
}

function replace(telling: Telling, review: ToldReview): void {
  telling.reviews = telling.reviews.map((each) => (each.id === review.id ? review : each))
}

/** Says that there is no conflict of interest, and begins to read. */
function tellAccepted(telling: Telling, at: Date, place: number): ToldReview {
  const review = current(telling, place)
  const accepted = { ...review, row: { ...review.row, accepted_at: at } }
  replace(telling, accepted)
  note(telling, review.reviewer, { at, kind: 'review-accepted', isOpen: false, facts: { review: review.id } })
  return accepted
}

function tellRecused(telling: Telling, at: Date, { place, kinds, reason }: EventOf<'recuse'>): void {
  const review = current(telling, place)
  const { id, reviewer } = review
  const recused = {
    recused_at: at,
    recused_by: reviewer.id,
    recusal_kinds: [...kinds],
    recusal_reason: reason,
  }
  replace(telling, { ...review, state: 'recused', at, row: { ...review.row, ...recused, state: 'recused' } })
  const facts = { review: id, conflicts: kinds, by: 'reviewer' }
  note(telling, reviewer, { at, kind: 'review-recused', isOpen: false, facts })
}

function tellRecommended(telling: Telling, at: Date, event: EventOf<'recommend'>): void {
  const { tale, association, applicant, application } = telling
  const open = current(telling, event.place)
  const hours = (count: number) => new Date(at.getTime() - count * 60 * 60_000)
  const review = open.row.accepted_at ? open : tellAccepted(telling, hours(2), event.place)
  const { id, round, reviewer } = review
  const body = reviewBody(telling, event)
  const row = { ...review.row, state: 'recommended' as const, recommended_at: at }
  replace(telling, { ...review, state: 'recommended', at, body, row })
  tale.rows.add('review_version', {
    ...{ review_id: id, number: 1, association_id: association.id, application_id: application.id, round },
    ...{ applicant_id: applicant.id, reviewer_id: reviewer.id, at, reason: null, body: { ...body } },
  })
  const facts = { review: id, recommendation: event.says }
  note(telling, reviewer, { at, kind: 'review-submitted', isOpen: false, facts })
}

/** Whoever is in doubt does not find the competencies covered; everything else is seen as it was worked out. */
function reviewBody({ tale, submissions, edition }: Telling, event: EventOf<'recommend'>): ReviewBody {
  const { says, toDo, question, forApplicant, forColleagues } = event
  const exams = new Set(edition.requirements.filter(({ kind }) => kind === 'exam').map(({ id }) => id))
  const findings = submissions.at(-1)?.evaluation.findings ?? []
  const doubt: RequirementTick = says === 'ask' ? 'cannot-tell' : 'disagree'
  const asked = findings.filter(({ requirement, outcome }) => outcome !== 'advice' && !exams.has(requirement))
  const requirements = asked.map(({ requirement }) => {
    const tick: RequirementTick = says !== 'approve' && requirement === 'competencies' ? doubt : 'agree'
    return [requirement, { tick, note: '' }] as const
  })
  const areas = listDomainsFor(edition.category, tale.rules.domains)
    .flatMap((domain) => domain.areas)
    .map(({ id }, index) => [id, says !== 'approve' && index % 9 === 4 ? 'not-shown' : 'shown'] as const)
  return {
    ...{ recommendation: says, toDo, question, forApplicant, forColleagues },
    ...{ requirements: Object.fromEntries(requirements), areas: Object.fromEntries(areas) },
  }
}

/** What the reviews of the latest submission say together. */
export function summaryOf({ reviews, application, policy }: Telling): ReviewSummary {
  const { round } = application
  const own = reviews.filter((each) => each.round === round)
  const finished = own.flatMap(({ id, reviewer, place, at, body }) =>
    body ? [{ reviewId: id, reviewerId: reviewer.id, place, at, body }] : [],
  )
  const ids = (of: (body: ReviewBody) => object) =>
    [...new Set(finished.flatMap(({ body }) => Object.keys(of(body))))].toSorted()
  return summarizeReviews({
    ...{ round, policy: policy.review, finished },
    placed: own.map(({ place, state, body }) => ({
      place,
      state,
      recommendation: body?.recommendation ?? null,
    })),
    ...{ requirements: ids((body) => body.requirements), areas: ids((body) => body.areas) },
  })
}
