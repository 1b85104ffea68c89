import { isConfirmedByOffice } from '../../../domain/reviews/is-reviewed.ts'
import { reviewFields } from '../../../domain/reviews/review-fields.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { SeenReview } from '../../../services/reviews/see-review.ts'
import type { Frame } from '../../components/layout.tsx'
import { type FormView, valueIn } from '../../forms/form-view.ts'
import { ConfirmedHours } from '../distance/confirmed-hours.tsx'
import type { EntryLabel } from '../distance/describe-entries.ts'
import { RequirementRow } from '../distance/requirement-row.tsx'
import { FoldedPart } from './folded-part.tsx'
import type { ReviewPlan } from './plan-review.ts'
import { Verdict } from './verdict.tsx'

interface FindingsPartProps {
  readonly frame: Frame
  readonly seen: SeenReview
  readonly form: FormView
  readonly plan: ReviewPlan
  readonly describe: (entry: string) => EntryLabel
}

/** Every finding as it was submitted, folded by what it is about, with the reviewer's tick beside it. */
export function FindingsPart({ frame, seen, form, plan, describe }: FindingsPartProps) {
  const { language } = frame
  const words = language.text.reviews.review
  return (
    <section class="at-card" id="findings" aria-labelledby="findings-title">
      <h2 class="govuk-heading-m" id="findings-title">
        {words.findings}
      </h2>
      <p class="at-quiet">{words.findingsLead}</p>
      {plan.groups.map(({ id, group, findings, left, isOpen }) => (
        <FoldedPart {...{ id, left, isOpen, language }} label={words.groups[group]}>
          <ul class="at-req">
            {findings.map((finding) => (
              <Row {...{ frame, seen, form, describe, finding }} />
            ))}
          </ul>
        </FoldedPart>
      ))}
      <AgreeWithRest {...{ frame, form }} />
    </section>
  )
}

type RowProps = Omit<FindingsPartProps, 'plan'> & { readonly finding: Finding }

function Row({ frame, seen, form, describe, finding }: RowProps) {
  const { language } = frame
  const requirement = seen.edition.requirements.find(({ id }) => id === finding.requirement)
  const isAsked = seen.questions.requirements.some(({ id }) => id === finding.requirement)
  return (
    <RequirementRow {...{ finding, describe, language, requirement }} isOpen={false} isOwn={false}>
      <ConfirmedHours {...{ finding, requirement, language }} states={seen.sessions} />
      {isAsked ? <Verdict {...{ frame, form, finding }} /> : null}
      {requirement && isConfirmedByOffice(requirement.kind) ? (
        <p class="at-quiet">{language.text.reviews.review.byOffice[finding.outcome]}</p>
      ) : null}
    </RequirementRow>
  )
}

function AgreeWithRest({ frame, form }: Pick<FindingsPartProps, 'frame' | 'form'>) {
  const words = frame.language.text.reviews.review
  const name = reviewFields.restOfRequirements
  return (
    <div class="govuk-checkboxes at-agree">
      <div class="govuk-checkboxes__item">
        <input
          type="checkbox"
          class="govuk-checkboxes__input"
          id={name}
          name={name}
          value="agree"
          checked={valueIn(form, name) === 'agree'}
          aria-describedby={`${name}-hint`}
        />
        <label class="govuk-label govuk-checkboxes__label" for={name}>
          {words.agreeRest}
        </label>
        <div class="govuk-hint govuk-checkboxes__hint" id={`${name}-hint`}>
          {words.agreeRestHint}
        </div>
      </div>
    </div>
  )
}
