import type { Application } from '../../../../domain/applications/application.ts'
import { expiryAfter } from '../../../../domain/applications/expiry.ts'
import { roundAfter } from '../../../../domain/applications/round.ts'
import { decideStep, type StepName, type StepTaker } from '../../../../domain/applications/steps.ts'
import { dayIn } from '../../../../domain/day-in.ts'
import type { AssociationPolicy } from '../../../../domain/policy/association-policy.ts'
import type { ReferenceState } from '../../../../domain/references/states.ts'
import type { ReviewBody } from '../../../../domain/reviews/review-body.ts'
import type { ReviewState } from '../../../../domain/reviews/states.ts'
import type { GrantedException } from '../../../../domain/ways/granted-exception.ts'
import type { Evaluation } from '../../../../evaluation/finding.ts'
import type { Portfolio } from '../../../../evaluation/portfolio.ts'
import type { Day } from '../../../../standards/day.ts'
import type { Edition } from '../../../../standards/schema.ts'
import type { ReferenceRole } from '../../../../standards/vocabulary.ts'
import type { SeasonRow } from '../../../../store/demo/insert-rows.ts'
import type { NewRecord } from '../../../../store/record/append-record.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import type { ApplicationPlan } from './plan-schema.ts'
import type { Tale } from './tale.ts'

export interface ToldReference {
  readonly id: string
  readonly role: ReferenceRole
  readonly raterName: string
  readonly raterEmail: string
  readonly state: ReferenceState
  readonly at: Date
  readonly completedOn: Day | null
}

export interface ToldSubmission {
  readonly number: number
  readonly revision: number
  readonly portfolio: Portfolio
  readonly evaluation: Evaluation
}

export interface ToldReview {
  readonly id: string
  readonly round: number
  readonly place: number
  readonly reviewer: SeasonPerson
  readonly row: SeasonRow<'review'>
  readonly state: ReviewState
  readonly body: ReviewBody | null
  readonly at: Date
}

/** An application while it is told: how it stands so far, and what belongs to it. */
export interface Telling {
  readonly tale: Tale
  readonly plan: ApplicationPlan
  readonly association: SeasonAssociation
  readonly applicant: SeasonPerson
  readonly coordinator: SeasonPerson
  readonly policy: AssociationPolicy
  /** With what the association asks of everybody besides. */
  readonly edition: Edition
  application: Application
  answeredAt: Date | null
  references: ToldReference[]
  signatures: {
    readonly id: string
    readonly kind: string
    readonly version: number
    readonly signedOn: Day
  }[]
  exceptions: GrantedException[]
  submissions: ToldSubmission[]
  reviews: ToldReview[]
  requests: SeasonRow<'application_request'>[]
  decisions: number
}

/** An hour (UTC) so many days before the day of the season. */
export function momentAgo({ tale }: Pick<Telling, 'tale'>, ago: number, hour: number): Date {
  return daysBefore(tale.season.day, ago, hour)
}

/** The calendar day of a moment where the association is. */
export function dayOf({ association }: Telling, at: Date): Day {
  return dayIn(at, association.timeZone)
}

/** Writes into the record what the services would write. */
export function note(
  { tale, association, applicant, application }: Telling,
  by: SeasonPerson | undefined,
  entry: Pick<NewRecord, 'at' | 'kind' | 'facts'> & { readonly isOpen?: boolean },
): void {
  const { isOpen = true, ...rest } = entry
  tale.record.push({
    ...{ ...rest, isOpen, associationId: association.id },
    ...{ subjectId: applicant.id, applicationId: application.id },
    ...(by && { actorId: by.id }),
  })
}

interface Taking {
  readonly step: StepName
  readonly taker: StepTaker
  readonly by?: SeasonPerson
  readonly at: Date
  readonly facts?: NewRecord['facts']
}

/** Takes a step as the services do, by the same rules; throws where the plan asks for one that there is not. */
export function takeStep(telling: Telling, { step, taker, by, at, facts = {} }: Taking): void {
  const before = telling.application
  const decision = decideStep(before, step, taker)
  if (!decision.allowed) {
    throw new Error(`${telling.applicant.name} cannot take the step "${step}" from "${before.state}".`)
  }
  const { to } = decision
  telling.answeredAt = answeredAfter(telling, to, at)
  telling.application = {
    ...before,
    state: to,
    heldFrom: to === 'on-hold' ? before.state : null,
    stateSince: at,
    version: before.version + 1,
    round: roundAfter(before, step),
    submittedAt: step === 'submit' ? at : before.submittedAt,
    expiresOn: expiryAfter(to, dayOf(telling, at), telling.policy.applications),
  }
  note(telling, by, {
    ...{ at, kind: `application-${step}` },
    facts: { from: before.state, to, by: taker, ...facts },
  })
}

/** As the database keeps it: since the answer, and through a hold. */
function answeredAfter(
  { application, answeredAt }: Telling,
  to: Application['state'],
  at: Date,
): Date | null {
  if (application.state === 'more-asked' && to === 'in-review') return at
  return to === 'in-review' || to === 'on-hold' ? answeredAt : null
}
