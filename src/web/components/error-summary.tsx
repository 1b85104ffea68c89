import type { Child } from 'hono/jsx'

interface ErrorSummaryProps {
  readonly heading: string
  readonly message: string
  /** The id of the field that the message is about. */
  readonly field: string
  readonly children?: Child
}

/** Takes the focus when the page opens, without a script, and leads to the field that needs another look. */
export function ErrorSummary({ heading, message, field, children }: ErrorSummaryProps) {
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus id="error-summary">
      <h2 class="govuk-error-summary__title">{heading}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        </ul>
        {children}
      </div>
    </div>
  )
}
