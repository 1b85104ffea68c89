import { reviewFields } from '../../../domain/reviews/review-fields.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import { FieldError } from '../../components/field-error.tsx'
import type { Frame } from '../../components/layout.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { choicesOf, TickSet } from './tick-set.tsx'

interface VerdictProps {
  readonly frame: Frame
  readonly form: FormView
  readonly finding: Finding
}

/** What the reviewer says of one finding, with room for a note. */
export function Verdict({ frame, form, finding }: VerdictProps) {
  const { text } = frame.language
  const words = text.reviews
  const waits = finding.outcome === 'needs-judgement'
  const name = reviewFields.requirement(finding.requirement)
  const problem = problemIn(form, name)
  const labelId = `verdict-${finding.requirement}`
  return (
    <div class="at-view">
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
        asks={waits ? true : reviewFields.restOfRequirements}
      />
      <Note {...{ frame, form, finding }} />
    </div>
  )
}

function Note({ frame, form, finding }: VerdictProps) {
  const { text } = frame.language
  const words = text.reviews.review
  const name = reviewFields.note(finding.requirement)
  const [note, problem] = [valueIn(form, name), problemIn(form, name)]
  return (
    <details class="at-fold" open={note !== '' || problem !== undefined}>
      <summary>
        {words.addNote}
        <span class="govuk-visually-hidden">: {finding.title}</span>
      </summary>
      <div class="at-fold__body">
        <TextArea
          {...{ name, problem }}
          label={words.note}
          rows={2}
          value={note}
          errorPrefix={text.fault.prefix}
        />
      </div>
    </details>
  )
}
