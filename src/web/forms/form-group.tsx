import type { Child } from 'hono/jsx'
import { FieldError } from '../components/field-error.tsx'

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly errorPrefix: string
}

/** What `aria-describedby` of a field names: its hint and its error, where they are. */
export function describedBy({ name, hint, problem }: FieldProps): string | undefined {
  const ids = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** The hint and the error of a field, in the order in which they are read. */
function FieldNotes({ name, hint, problem, errorPrefix }: FieldProps) {
  return (
    <>
      {hint ? (
        <div class="govuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      ) : null}
      {problem ? <FieldError id={`${name}-error`} prefix={errorPrefix} message={problem} /> : null}
    </>
  )
}

/** A field with its label above it. */
export function FormGroup({ children, ...field }: FieldProps & { children: Child }) {
  return (
    <div class={groupClass(field.problem)}>
      <label class="govuk-label" for={field.name}>
        {field.label}
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  )
}

/** Several controls under one question. */
export function FieldSet({ children, ...field }: FieldProps & { children: Child }) {
  return (
    <div class={groupClass(field.problem)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">{field.label}</legend>
        <FieldNotes {...field} />
        {children}
      </fieldset>
    </div>
  )
}

function groupClass(problem: string | undefined): string {
  return problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'
}
