import { isConfirmedByOffice } from '../../../domain/reviews/is-reviewed.ts'
import { reviewFields } from '../../../domain/reviews/read-review-form.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { SeenReview } from '../../../services/reviews/see-review.ts'
import type { Requirement } from '../../../standards/schema.ts'
import { FieldError } from '../../components/field-error.tsx'
import type { Frame } from '../../components/layout.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import type { EntryLabel } from '../distance/describe-entries.ts'
import { RequirementRow } from '../distance/requirement-row.tsx'
import { choicesOf, TickSet } from './tick-set.tsx'

interface FindingsPartProps {
  readonly frame: Frame
  readonly seen: SeenReview
  readonly form: FormView
  readonly describe: (entry: string) => EntryLabel
}

/** Every finding as it was submitted, with its reasons and entries, and the reviewer's tick beside it. */
export function FindingsPart({ frame, seen, form, describe }: FindingsPartProps) {
  const { language } = frame
  const words = language.text.reviews.review
  const findings = seen.submitted.evaluation.findings.filter(({ outcome }) => outcome !== 'advice')
  const open = findings.filter((finding) => wantsReviewer(finding, form))
  const folded = findings.filter((finding) => !wantsReviewer(finding, form))
  return (
    <section class="at-card" id="findings" aria-labelledby="findings-title">
      <h2 class="govuk-heading-m" id="findings-title">
        {words.findings}
      </h2>
      <p class="at-quiet">{words.findingsLead}</p>
      <Rows {...{ frame, seen, form, describe }} findings={open} />
      {folded.length > 0 ? (
        <details class="at-fold" id="findings-met">
          <summary>{words.seeMet(language.format.figure(folded.length))}</summary>
          <div class="at-fold__body">
            <Rows {...{ frame, seen, form, describe }} findings={folded} />
          </div>
        </details>
      ) : null}
      <div class="govuk-checkboxes at-agree">
        <div class="govuk-checkboxes__item">
          <input
            type="checkbox"
            class="govuk-checkboxes__input"
            id={reviewFields.restOfRequirements}
            name={reviewFields.restOfRequirements}
            value="agree"
            checked={valueIn(form, reviewFields.restOfRequirements) === 'agree'}
            aria-describedby="rest-of-requirements-hint"
          />
          <label class="govuk-label govuk-checkboxes__label" for={reviewFields.restOfRequirements}>
            {words.agreeRest}
          </label>
          <div class="govuk-hint govuk-checkboxes__hint" id="rest-of-requirements-hint">
            {words.agreeRestHint}
          </div>
        </div>
      </div>
    </section>
  )
}

/** What is met by what is documented is folded, until the reviewer sees it differently or something is wrong with it. */
export function wantsReviewer({ outcome, requirement }: Finding, form: FormView): boolean {
  const name = reviewFields.requirement(requirement)
  const noteName = reviewFields.note(requirement)
  const tick = valueIn(form, name)
  if (problemIn(form, name) || problemIn(form, noteName) || valueIn(form, noteName) !== '') return true
  return outcome !== 'met' || (tick !== '' && tick !== 'agree')
}

function Rows({
  frame,
  seen,
  form,
  describe,
  findings,
}: FindingsPartProps & { readonly findings: readonly Finding[] }) {
  const { language } = frame
  const requirements = new Map(seen.edition.requirements.map((each) => [each.id, each]))
  const asked = new Set(seen.questions.requirements.map(({ id }) => id))
  return (
    <ul class="at-req">
      {findings.map((finding) => {
        const requirement = requirements.get(finding.requirement)
        return (
          <RequirementRow {...{ finding, describe, language, requirement }} isOpen={false} isOwn={false}>
            {asked.has(finding.requirement) ? <Verdict {...{ frame, form, finding, requirement }} /> : null}
            {requirement && isConfirmedByOffice(requirement.kind) ? (
              <p class="at-quiet">{language.text.reviews.review.byOffice[finding.outcome]}</p>
            ) : null}
          </RequirementRow>
        )
      })}
    </ul>
  )
}

interface VerdictProps extends Pick<FindingsPartProps, 'frame' | 'form'> {
  readonly finding: Finding
  readonly requirement: Requirement | undefined
}

function Verdict({ frame, form, finding, requirement }: VerdictProps) {
  const { text } = frame.language
  const words = text.reviews
  const waits = finding.outcome === 'needs-judgement'
  const name = reviewFields.requirement(finding.requirement)
  const noteName = reviewFields.note(finding.requirement)
  const note = valueIn(form, noteName)
  const problem = problemIn(form, name)
  const labelId = `verdict-${finding.requirement}`
  return (
    <div class="at-verdict">
      {requirement?.kind === 'judgement' ? <p>{requirement.question}</p> : null}
      <b id={labelId}>
        {words.review.yourTick}
        <span class="govuk-visually-hidden">: {finding.title}</span>
      </b>
      {problem ? <FieldError id={`${name}-error`} prefix={text.fault.prefix} message={problem} /> : null}
      <TickSet
        name={name}
        labelledBy={labelId}
        choices={choicesOf(waits ? words.judgements : words.ticks)}
        value={valueIn(form, name)}
      />
      <details class="at-fold" open={note !== '' || problemIn(form, noteName) !== undefined}>
        <summary>
          {words.review.addNote}
          <span class="govuk-visually-hidden">: {finding.title}</span>
        </summary>
        <div class="at-fold__body">
          <TextArea
            name={noteName}
            label={words.review.note}
            rows={2}
            value={note}
            problem={problemIn(form, noteName)}
            errorPrefix={text.fault.prefix}
          />
        </div>
      </details>
    </div>
  )
}
