import type { OwnAudit } from '../../../services/audits/see-own-audits.ts'
import type { Frame } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FieldProblem, problemIn } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { tellLine } from './parts.ts'

interface OtherHoursProps {
  readonly frame: Frame
  readonly own: OwnAudit
  readonly problems: readonly FieldProblem[]
}

/** Hours of the period that were not handed in, to be offered for what cannot be shown. */
export function OtherHoursCard({ frame, own, problems }: OtherHoursProps) {
  const { text, format } = frame.language
  const words = text.audits.own.others
  const { lines, evidence } = own.others
  if (lines.length === 0) return null
  const title = `others-${own.renewal.id}`
  return (
    <section class="at-card" aria-labelledby={title}>
      <h2 class="govuk-heading-m" id={title}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      <Form frame={frame} action={paths.offerHours.href(own.renewal.id)}>
        <Checkboxes
          name="entry"
          label={words.choose}
          values={[]}
          problem={problemIn({ values: {}, problems }, 'entry')}
          errorPrefix={text.fault.prefix}
          choices={lines.map((line) => ({
            value: line.entryId,
            label: tellLine(frame.language, line, evidence),
            hint: [
              ...(line.onDay === null ? [] : [format.day(line.onDay)]),
              text.audits.hours(format.figure(line.hours)),
              text.audits.held[line.held],
            ].join(', '),
          }))}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}
