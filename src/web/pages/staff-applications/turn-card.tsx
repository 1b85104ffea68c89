import type { Application } from '../../../domain/applications/application.ts'
import { isEnded, waitsForApplicant } from '../../../domain/applications/states.ts'
import { type StaffStep, stepsOpenTo } from '../../../domain/workbench/staff-steps.ts'
import type { Committee } from '../../../services/decisions/load-committee.ts'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { tellStanding } from '../decisions/tell-standing.ts'
import type { CardFrame } from './card.ts'

interface TurnCardProps extends CardFrame {
  /** The committee that it waits for, if it waits for one. */
  readonly committee: Committee | null
}

/** Whose turn it is, and what staff can do now; the first way is the one that leads on. */
export function TurnCard(around: TurnCardProps) {
  const { frame, association, inHand, committee } = around
  const { text, format } = frame.language
  const words = text.staffApplications
  const { application, answeredAt } = inHand
  const steps = stepsOpenTo(application)
  const isInReview = application.state === 'in-review'
  const { shortId, timeZone } = association
  return (
    <section class="at-card" aria-labelledby="turn-title">
      <h2 class="govuk-heading-m" id="turn-title">
        {words.whom.title}
      </h2>
      <p>
        <bdi>{tellTurn(around)}</bdi>
        {application.expiresOn && !application.hasAppeal
          ? ` ${words.whom.until(format.day(application.expiresOn))}`
          : ''}
      </p>
      {answeredAt && isInReview ? (
        <p class="at-actions">
          {words.whom.answered(format.instant(answeredAt, timeZone))}{' '}
          <ActionButton
            frame={frame}
            action={paths.setAside.href(shortId)}
            label={words.whom.read}
            fields={{ kind: 'answer', subject: application.id }}
          />
        </p>
      ) : null}
      {asksToBeAccepted(application) ? (
        <p class="at-actions">
          <a class="govuk-button" href={paths.registrations.href(shortId, { application: application.id })}>
            {words.whom.decideRegistration}
          </a>
        </p>
      ) : null}
      {steps.length === 0 && !isInReview ? <p class="at-quiet">{words.noSteps}</p> : null}
      <p class="at-actions">
        {isInReview ? (
          <a class="govuk-button" href={paths.decision.href(shortId, application.id)}>
            {committee ? words.whom.seeVotes : words.whom.decide}
          </a>
        ) : null}
        {steps.map((step, index) => (
          <a
            class={index === 0 && leadsOn(step) && !isInReview ? 'govuk-button' : 'govuk-link'}
            href={paths.staffStep.href(shortId, application.id, step)}
          >
            {words.step[step].button}
          </a>
        ))}
      </p>
    </section>
  )
}

function tellTurn({ frame, inHand, committee }: TurnCardProps): string {
  const { application, name, openReviews } = inHand
  const { text, format } = frame.language
  const { whom } = text.staffApplications
  const { state } = application
  if (isEnded(state)) return whom.over
  if (state === 'on-hold') return whom.hold
  if (asksToBeAccepted(application)) return whom.registration
  if (committee) return whom.committee(tellStanding(committee, namesYetToVote(committee), frame.language))
  if (application.hasAppeal) return whom.appeal
  if (state === 'in-review' && openReviews > 0) return whom.reviewers(format.figure(openReviews))
  return waitsForApplicant(state) ? whom.applicant(name) : whom.staff
}

function namesYetToVote({ members, yetToVote }: Committee): string[] {
  return members.flatMap(({ personId, name }) => (yetToVote.includes(personId) ? [name] : []))
}

/** Holding and closing are ways out, never the one to be taken first. */
function leadsOn(step: StaffStep): boolean {
  return step !== 'hold' && step !== 'withdraw'
}

function asksToBeAccepted({ state, registration }: Application): boolean {
  return state === 'draft' && registration === 'asked'
}
