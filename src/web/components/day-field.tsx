import { FieldError } from './field-error.tsx'

interface DayFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly error?: string | undefined
  readonly errorPrefix: string
}

/** A field for one calendar day, named `on`; with its error where there is one. */
export function DayField({ id, label, hint, value, error, errorPrefix }: DayFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter((each) => each).join(' ')
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint ? (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`} prefix={errorPrefix} message={error} /> : null}
      <input
        class={error ? 'govuk-input govuk-input--error at-day' : 'govuk-input at-day'}
        type="date"
        id={id}
        name="on"
        value={value}
        aria-describedby={described === '' ? undefined : described}
      />
    </div>
  )
}
