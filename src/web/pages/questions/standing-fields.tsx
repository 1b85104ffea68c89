import { mostStatements, statementFields } from '../../../domain/providers/read-standing-form.ts'
import { categories } from '../../../standards/vocabulary.ts'
import type { Frame } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { type FormView, fieldIn, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'

interface StandingFieldsProps {
  readonly frame: Frame
  readonly view: FormView
}

/** Empty lines after those that are filled in. */
const emptyLines = 3

/** The names of a provider, as the register holds them. */
export function NameFields({ frame, view }: StandingFieldsProps) {
  const { text } = frame.language
  const words = text.questions.form
  const errorPrefix = text.fault.prefix
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={valueIn(view, 'name')}
        problem={problemIn(view, 'name')}
        autocomplete="off"
        errorPrefix={errorPrefix}
      />
      <TextArea
        name="knownNames"
        label={words.knownNames}
        hint={words.knownNamesHint}
        value={valueIn(view, 'knownNames')}
        problem={problemIn(view, 'knownNames')}
        rows={2}
        errorPrefix={errorPrefix}
      />
    </>
  )
}

/** Lines of Endorsements and vetting, a few of them empty. */
export function StatementFields({ frame, view }: StandingFieldsProps) {
  const words = frame.language.text.questions.form
  const filled = Array.from({ length: mostStatements }, (_, place) => place).filter((place) =>
    Object.values(statementFields(place)).some((field) => valueIn(view, field) !== ''),
  )
  const lines = Math.min(mostStatements, (filled.at(-1) ?? -1) + 1 + emptyLines)
  return (
    <fieldset class="govuk-fieldset at-standing">
      <legend class="govuk-fieldset__legend">{words.statements}</legend>
      {Array.from({ length: lines }, (_, place) => (
        <StatementLine {...{ frame, view, place }} />
      ))}
    </fieldset>
  )
}

function StatementLine({ frame, view, place }: StandingFieldsProps & { place: number }) {
  const { text } = frame.language
  const words = text.questions.form
  const names = statementFields(place)
  const field = fieldIn(view, text.fault.prefix)
  const kinds = [
    { value: 'endorsed', label: words.kinds.endorsed },
    { value: 'vetted', label: words.kinds.vetted },
  ]
  const named = categories.map((category) => ({ value: category, label: text.category[category] }))
  return (
    <fieldset class="govuk-fieldset at-line">
      <legend>{words.statement(String(place + 1))}</legend>
      <div class="at-pair">
        <Select {...field(names.kind)} label={words.kind} empty={words.choose} choices={kinds} />
        <Select {...field(names.category)} label={words.category} empty={words.choose} choices={named} />
      </div>
      <div class="at-pair">
        <TextField {...field(names.from)} kind="date" label={words.from} />
        <TextField {...field(names.to)} kind="date" label={words.to} />
      </div>
    </fieldset>
  )
}
