import { describedBy, type FieldProps, FormGroup } from './form-group.tsx'
import { useTypedText } from './typed-earlier.tsx'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly kind?: 'text' | 'email' | 'date' | 'code' | 'number'
  readonly autocomplete?: string
  /** Names to choose from while typing. */
  readonly list?: readonly string[]
  readonly autofocus?: boolean
}

const inputOf = {
  text: { type: 'text' },
  email: { type: 'email', spellcheck: false, autocapitalize: 'none' },
  date: { type: 'date', class: 'at-day' },
  code: { type: 'text', inputmode: 'numeric', class: 'at-code', spellcheck: false },
  number: { type: 'text', inputmode: 'decimal', class: 'at-number' },
} as const

/** One line of text; figures and codes bring up the right keyboard on a phone. */
export function TextField({
  value: shown,
  kind = 'text',
  autocomplete,
  list,
  autofocus,
  ...field
}: TextFieldProps) {
  const value = useTypedText(field.name, shown)
  const { class: width, ...input }: { class?: string; type: string } = inputOf[kind]
  const classes = ['govuk-input', field.problem && 'govuk-input--error', width].filter(Boolean)
  return (
    <FormGroup {...field}>
      <input
        {...input}
        class={classes.join(' ')}
        id={field.name}
        name={field.name}
        value={value}
        autocomplete={autocomplete}
        autofocus={autofocus}
        list={list && `${field.name}-list`}
        aria-describedby={describedBy(field)}
      />
      {list ? (
        <datalist id={`${field.name}-list`}>
          {list.map((choice) => (
            <option value={choice} />
          ))}
        </datalist>
      ) : null}
    </FormGroup>
  )
}

/** Several lines of text. */
export function TextArea({
  value: shown,
  rows = 5,
  ...field
}: FieldProps & { value: string; rows?: number }) {
  const value = useTypedText(field.name, shown)
  return (
    <FormGroup {...field}>
      <textarea
        class={field.problem ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        id={field.name}
        name={field.name}
        rows={rows}
        aria-describedby={describedBy(field)}
      >
        {value}
      </textarea>
    </FormGroup>
  )
}

/** A file from this device. Browsers forget the choice when a form comes back, so the hint should say so. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string }) {
  return (
    <FormGroup {...field}>
      <input
        type="file"
        class="govuk-file-upload"
        id={field.name}
        name={field.name}
        accept={accept}
        aria-describedby={describedBy(field)}
      />
    </FormGroup>
  )
}
