import { describedBy, type FieldProps, FieldSet, FormGroup } from './form-group.tsx'
import { useTypedChoices, useTypedText } from './typed-earlier.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[]
  /** Where several sets share a name, what their ids begin with. */
  readonly idStem?: string
}

/** One of several, all in view; the first carries the id that an error leads to. */
export function Radios({ value: shown, choices, ...field }: ChoiceProps & { value: string }) {
  const [value] = useTypedChoices(field.name, [shown])
  return (
    <FieldSet {...field}>
      <div class="govuk-radios" data-small={choices.length > 6 ? true : undefined}>
        {choices.map((choice, index) => (
          <Option kind="radio" {...{ choice, index, field }} isChosen={choice.value === value} />
        ))}
      </div>
    </FieldSet>
  )
}

/** Any number of several. */
export function Checkboxes({
  values: shown,
  choices,
  ...field
}: ChoiceProps & { values: readonly string[] }) {
  const values = useTypedChoices(field.name, shown)
  return (
    <FieldSet {...field}>
      <div class="govuk-checkboxes">
        {choices.map((choice, index) => (
          <Option kind="checkbox" {...{ choice, index, field }} isChosen={values.includes(choice.value)} />
        ))}
      </div>
    </FieldSet>
  )
}

interface OptionProps {
  readonly kind: 'radio' | 'checkbox'
  readonly choice: Choice
  readonly index: number
  readonly field: FieldProps & { readonly idStem?: string }
  readonly isChosen: boolean
}

function Option({ kind, choice, index, field, isChosen }: OptionProps) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const stem = field.idStem ?? field.name
  const id = index === 0 ? stem : `${stem}-${index + 1}`
  return (
    <div class={`${block}__item`}>
      <input
        type={kind}
        class={`${block}__input`}
        id={id}
        name={field.name}
        value={choice.value}
        checked={isChosen}
        aria-describedby={choice.hint ? `${id}-note` : undefined}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {choice.label}
      </label>
      {choice.hint ? (
        <div class={`govuk-hint ${block}__hint`} id={`${id}-note`}>
          {choice.hint}
        </div>
      ) : null}
    </div>
  )
}

/** One of many, folded; `empty` is what stands there before a choice. */
export function Select({
  value: shown,
  choices,
  empty,
  ...field
}: ChoiceProps & { value: string; empty?: string }) {
  const value = useTypedText(field.name, shown)
  return (
    <FormGroup {...field}>
      <select
        class={field.problem ? 'govuk-select govuk-select--error' : 'govuk-select'}
        id={field.name}
        name={field.name}
        aria-describedby={describedBy(field)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
