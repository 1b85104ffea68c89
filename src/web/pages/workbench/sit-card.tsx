import { sittingMinutes } from '../../../domain/workbench/sitting.ts'
import { mostCounted } from '../../../services/workbench/see-work.ts'
import type { WorkCount } from '../../../store/workbench/list-work.ts'
import type { Frame } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'

interface SitCardProps {
  readonly frame: Frame
  readonly association: string
  readonly counts: readonly WorkCount[]
  /** What a sitting gets, so that a double click begins one. */
  readonly sittingId: string
}

const usualMinutes = '30'

/** "I have 30 minutes": a batch of one kind that fits, that which waits longest first. */
export function SitCard({ frame, association, counts, sittingId }: SitCardProps) {
  const { text, format } = frame.language
  const words = text.workbench
  const errorPrefix = text.fault.prefix
  return (
    <section class="at-card" aria-labelledby="sit-title">
      <h2 class="govuk-heading-s" id="sit-title">
        {words.sit.title}
      </h2>
      <p class="at-quiet">{words.sit.lead}</p>
      <Form frame={frame} action={paths.sittings.href(association)} class="at-sit">
        <input type="hidden" name="id" value={sittingId} />
        <Select
          name="minutes"
          label={words.sit.minutes}
          choices={sittingMinutes.map((minutes) => ({
            value: String(minutes),
            label: words.minutes(format.figure(minutes)),
          }))}
          value={usualMinutes}
          errorPrefix={errorPrefix}
        />
        <Select
          name="kind"
          label={words.sit.kind}
          choices={counts.map(({ kind, count }) => ({
            value: kind,
            label: words.sit.waiting(
              count > mostCounted ? words.more(format.figure(mostCounted)) : format.figure(count),
              words.kinds[kind].many,
            ),
          }))}
          value={counts[0]?.kind ?? ''}
          errorPrefix={errorPrefix}
        />
        <button type="submit" class="govuk-button">
          {words.sit.begin}
        </button>
      </Form>
    </section>
  )
}
