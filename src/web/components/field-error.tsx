/** What to mend in a field, above it. */
export function FieldError({ id, prefix, message }: { id: string; prefix: string; message: string }) {
  return (
    <p class="govuk-error-message" id={id}>
      <span class="govuk-visually-hidden">{prefix}</span>
      {message}
    </p>
  )
}
