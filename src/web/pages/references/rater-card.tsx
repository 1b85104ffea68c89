import type { Reference } from '../../../domain/references/reference.ts'
import { categoryNames } from '../../../evaluation/messages/english-words.ts'
import { categories } from '../../../standards/vocabulary.ts'
import type { listVettings } from '../../../store/references/rater-standings.ts'
import type { Frame } from '../../components/layout.tsx'
import { Radios, Select } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

export type Vetting = Awaited<ReturnType<typeof listVettings>>[number]

interface RaterCardProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly reference: Reference
  readonly vettings: readonly Vetting[]
}

/** What the association knows of a rater, and the form to find out once for all. */
export function RaterCard({ frame, association, reference, vettings }: RaterCardProps) {
  const words = frame.language.text.references.staff
  const { id, applicationId, raterEmail } = reference
  const [latest, ...earlier] = vettings
  const errorPrefix = frame.language.text.fault.prefix
  return (
    <section class="at-card" aria-labelledby="rater">
      <h2 class="govuk-heading-m" id="rater">
        {words.rater}
      </h2>
      <p>{words.raterLead(raterEmail)}</p>
      {latest ? <VettingLine {...{ frame, association }} vetting={latest} /> : <p>{words.notFound}</p>}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlier}</summary>
          {earlier.map((vetting) => (
            <VettingLine {...{ frame, association, vetting }} />
          ))}
        </details>
      )}
      <Form
        frame={frame}
        action={paths.vetRater.href(association.shortId, applicationId, id)}
        class="at-later"
      >
        <input type="hidden" name="after" value={String(latest?.number ?? 0)} />
        <Radios
          name="outcome"
          label={words.outcome}
          value=""
          choices={(['endorsed', 'vetted', 'neither'] as const).map((value) => ({
            value,
            label: words.found[value],
          }))}
          errorPrefix={errorPrefix}
        />
        <Select
          name="category"
          label={words.category}
          value=""
          empty=""
          choices={categories.map((value) => ({ value, label: categoryNames[value] }))}
          errorPrefix={errorPrefix}
        />
        <div class="at-pair">
          <TextField name="since" kind="date" label={words.sinceField} value="" errorPrefix={errorPrefix} />
          <TextField
            name="until"
            kind="date"
            label={words.untilField}
            hint={words.untilHint}
            value=""
            errorPrefix={errorPrefix}
          />
        </div>
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value=""
          rows={3}
          errorPrefix={errorPrefix}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.keep}
        </button>
      </Form>
    </section>
  )
}

interface VettingLineProps extends Pick<RaterCardProps, 'frame' | 'association'> {
  readonly vetting: Vetting
}

function VettingLine({ frame, association, vetting }: VettingLineProps) {
  const { text, format } = frame.language
  const words = text.references.staff
  const { outcome, category, since, until, note, decidedAt } = vetting
  const found =
    category !== null && since !== null
      ? words.foundAs(words.found[outcome], categoryNames[category], format.day(since))
      : `${words.found[outcome]}.`
  return (
    <>
      <p>
        {found} {until === null ? '' : words.until(format.day(until))}{' '}
        <span class="at-quiet">{format.instant(decidedAt, association.timeZone)}</span>
      </p>
      <blockquote class="at-said">{note}</blockquote>
    </>
  )
}
