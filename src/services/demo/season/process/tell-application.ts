import { expiryAfter } from '../../../../domain/applications/expiry.ts'
import { dayIn } from '../../../../domain/day-in.ts'
import { documentsAsked } from '../../../../domain/ways/association-text.ts'
import { withMembershipRule } from '../../../../domain/ways/membership-rules.ts'
import { addMonths, toDay, toDayNumber } from '../../../../standards/day.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import { seasonId } from '../season-id.ts'
import type { ApplicationPlan, ProcessEvent } from './plan-schema.ts'
import { findPerson, type Tale } from './tale.ts'
import { tellAppeal, tellDecision, tellVote } from './tell-decision.ts'
import { tellLetter } from './tell-letter.ts'
import { tellReferences } from './tell-references.ts'
import { tellReviewEvent } from './tell-review.ts'
import { tellAskMore, tellReturn, tellSignatures, tellSubmission } from './tell-submission.ts'
import { dayOf, momentAgo, note, type Telling, takeStep } from './telling.ts'

/** How long before the submission an application was opened, where its plan does not say. */
const daysOpen = 20

/** Tells one application from its opening to how it stands today. */
export function tellApplication(tale: Tale, plan: ApplicationPlan): void {
  const telling = open(tale, plan)
  tellRegistration(telling)
  const opened = openedAgo(plan)
  if (plan.submitted !== undefined)
    tellSignatures(telling, documentsAsked(telling.edition), momentAgo(telling, opened - 1, 16))
  tellException(telling)
  tellReferences(telling)
  if (plan.submitted !== undefined) tellSubmission(telling, momentAgo(telling, plan.submitted, 21), '')
  for (const event of plan.events) tellEvent(telling, event)
  finish(telling)
}

export function openedAgo({ opened, submitted = 0 }: ApplicationPlan): number {
  return opened ?? submitted + daysOpen
}

function open(tale: Tale, plan: ApplicationPlan): Telling {
  const { season, rules } = tale
  const association = season.associations.find(({ shortId }) => shortId === plan.association)
  if (!association) throw new Error(`There is no ${plan.association} in the season.`)
  const applicant = findPerson(season, plan.applicant)
  const at = daysBefore(season.day, openedAgo(plan), 13)
  const policy = tale.policyOf(association)
  const today = dayIn(at, association.timeZone)
  const written = rules.standards.getEdition(plan.standard, today)
  const registration = policy.applications.needsAcceptance ? ('asked' as const) : null
  const id = seasonId(`application ${plan.association} ${plan.applicant} ${plan.standard}`)
  const { edition, standard } = written
  const telling: Telling = {
    ...{ tale, plan, association, applicant, policy, coordinator: getCoordinator(season, association) },
    edition: withMembershipRule(written, policy.membership, association),
    application: {
      ...{ id, associationId: association.id, personId: applicant.id, standard, edition, registration },
      ...{
        state: 'draft',
        stateSince: at,
        heldFrom: null,
        version: 1,
        round: 1,
        openedAt: at,
        submittedAt: null,
      },
      expiresOn: expiryAfter('draft', today, policy.applications),
    },
    ...{ answeredAt: null, references: [], signatures: [], exceptions: [], submissions: [] },
    ...{ reviews: [], requests: [], decisions: 0 },
  }
  note(telling, applicant, { at, kind: 'application-opened', facts: { standard, edition, registration } })
  return telling
}

/** Accepted or declined by a coordinator on the same day; some still wait. */
function tellRegistration(telling: Telling): void {
  const { tale, plan, association, applicant, application, coordinator, edition } = telling
  const { registration: answer, reason } = plan
  if (application.registration === null || answer === 'asked') return
  const at = momentAgo(telling, openedAgo(plan), 15)
  telling.application = { ...application, registration: answer, version: application.version + 1 }
  tale.rows.add('registration_answer', {
    ...{ application_id: application.id, association_id: association.id, answer, reason },
    ...{ answered_by: coordinator.id, answered_at: at },
  })
  note(telling, coordinator, { at, kind: `registration-${answer}`, facts: {} })
  const fields = { applicant: applicant.name, category: edition.title, message: reason }
  tellLetter(telling, at, { kind: `registration-${answer}`, fields })
}

function tellException(telling: Telling): void {
  const { tale, plan, association, application, coordinator } = telling
  if (!plan.exception) return
  const { requirement, figure = null, reason, ago } = plan.exception
  const at = momentAgo(telling, ago, 20)
  const id = seasonId(`exception ${application.id} ${requirement}`)
  const decidedOn = dayOf(telling, at)
  const expiresOn = toDay(addMonths(toDayNumber(decidedOn), 12))
  const decidedBy = 'The endorsement committee'
  telling.exceptions.push({
    ...{ id, requirement, figure, reason, decidedBy, decidedOn, expiresOn },
    ...{ grantedBy: coordinator.id, grantedAt: at, end: null },
  })
  tale.rows.add('requirement_exception', {
    ...{ id, application_id: application.id, association_id: association.id, requirement, figure, reason },
    ...{
      decided_by: decidedBy,
      decided_on: decidedOn,
      expires_on: expiresOn,
      granted_by: coordinator.id,
      granted_at: at,
    },
  })
  const facts = { exception: id, requirement, figure, decidedOn, expiresOn }
  note(telling, coordinator, { at, kind: 'exception-granted', facts })
}

/** Hours of the day follow each other, so that what is told later happened later. */
function tellEvent(telling: Telling, event: ProcessEvent): void {
  if (event.does === 'expire') {
    expire(telling)
    return
  }
  const at = momentAgo(telling, event.ago, 14 + (telling.plan.events.indexOf(event) % 8))
  switch (event.does) {
    case 'return':
      tellReturn(telling, at, event.words, event.requirement)
      break
    case 'submit':
    case 'answer-more':
      tellSubmission(telling, at, event.answer)
      break
    case 'ask-more':
      tellAskMore(telling, at, event.words)
      break
    case 'appeal':
      tellAppeal(telling, at, event.grounds)
      break
    case 'hold':
    case 'withdraw':
      leave(telling, at, event)
      break
    case 'vote':
      tellVote(telling, at, event)
      break
    case 'decide':
      tellDecision(telling, at, event)
      break
    default:
      tellReviewEvent(telling, at, event)
  }
}

function leave(
  telling: Telling,
  at: Date,
  { does, by }: Extract<ProcessEvent, { does: 'hold' | 'withdraw' }>,
): void {
  const who = by === 'applicant' ? telling.applicant : telling.coordinator
  takeStep(telling, { step: does, taker: by, by: who, at })
}

/** In the night after the last day, with a letter. */
function expire(telling: Telling): void {
  const { applicant, edition, application } = telling
  const lastDay = application.expiresOn
  if (lastDay === null) throw new Error(`The application of ${applicant.name} never ends.`)
  const at = new Date(Date.parse(`${lastDay}T00:00:00Z`) + 33 * 60 * 60_000)
  takeStep(telling, { step: 'expire', taker: 'system', at })
  tellLetter(telling, at, { kind: 'expired', fields: { applicant: applicant.name, category: edition.title } })
}

/** Rows that change while it is told are written as they stand at the end. */
function finish({ tale, application, answeredAt, requests, reviews }: Telling): void {
  const { id, associationId, personId, standard, edition, state, stateSince, heldFrom } = application
  tale.rows.add('application', {
    ...{ id, association_id: associationId, person_id: personId, standard, edition, state },
    ...{ state_since: stateSince, held_from: heldFrom, registration: application.registration },
    ...{
      version: application.version,
      round: application.round,
      opened_at: application.openedAt,
      submitted_at: application.submittedAt,
    },
    ...{ expires_on: application.expiresOn, answered_at: answeredAt },
  })
  for (const request of requests) tale.rows.add('application_request', request)
  for (const { row } of reviews) tale.rows.add('review', row)
}
