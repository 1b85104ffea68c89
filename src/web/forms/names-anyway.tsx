import type { Frame } from '../components/layout.tsx'
import type { FormView } from './form-view.ts'

/** Offered where a text for the applicant was taken for naming a reviewer. */
export function NamesAnyway({ frame, form }: { readonly frame: Frame; readonly form: FormView }) {
  const { reviews: words, decisions, staffApplications } = frame.language.text
  const naming = [
    words.faults['names-reviewer'](),
    words.ask.faults['names-reviewer'],
    decisions.refusal['names-reviewer'],
    decisions.appeals.namesReviewer,
    staffApplications.faults['names-reviewer'],
  ]
  if (!form.problems.some(({ message }) => naming.includes(message))) return null
  return (
    <div class="govuk-checkboxes govuk-form-group">
      <div class="govuk-checkboxes__item">
        <input
          type="checkbox"
          class="govuk-checkboxes__input"
          id="namesAnyway"
          name="namesAnyway"
          value="yes"
        />
        <label class="govuk-label govuk-checkboxes__label" for="namesAnyway">
          {words.review.namesAnyway}
        </label>
      </div>
    </div>
  )
}
