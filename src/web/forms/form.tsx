import type { Child } from 'hono/jsx'
import type { Frame } from '../components/layout.tsx'
import type { FieldProblem } from './form-view.ts'

interface FormProps {
  readonly frame: Frame
  readonly action: string
  readonly children: Child
  /** Where the form carries files. */
  readonly hasFiles?: boolean
  /** Keeps what is typed as a draft while it is typed, where scripts run. */
  readonly keepsTyping?: boolean
  /** Where the draft is kept, where it is not that of somebody who is signed in. */
  readonly keepsAt?: string
  readonly class?: string
}

/** A form of ours: it carries the token that proves that we showed it to this browser. */
export function Form({ frame, action, children, hasFiles, keepsTyping, keepsAt, class: classes }: FormProps) {
  const form = (
    <form
      method="post"
      action={action}
      class={classes}
      enctype={hasFiles ? 'multipart/form-data' : undefined}
      novalidate
    >
      {frame.visit ? <input type="hidden" name="formToken" value={frame.visit.formToken} /> : null}
      {children}
    </form>
  )
  if (keepsAt !== undefined) return <at-keeps-typing data-to={keepsAt}>{form}</at-keeps-typing>
  return keepsTyping ? <at-keeps-typing>{form}</at-keeps-typing> : form
}

interface ActionProps {
  readonly frame: Frame
  readonly action: string
  readonly label: string
  /** Completes the label for those who hear it out of context: which entry the button is about. */
  readonly about?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly look?: 'primary' | 'secondary' | 'link'
}

/** A single button that does something: a form without fields to fill in. */
export function ActionButton({ frame, action, label, about, fields = {}, look = 'secondary' }: ActionProps) {
  return (
    <Form frame={frame} action={action} class="at-inline-form">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={buttonClasses[look]}>
        {label}
        {about ? <span class="govuk-visually-hidden"> {about}</span> : null}
      </button>
    </Form>
  )
}

const buttonClasses = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  link: 'at-link-button',
} as const

interface ProblemsProps {
  readonly frame: Frame
  readonly problems: readonly FieldProblem[]
  /** What stands above them, where nothing was to be saved. */
  readonly title?: string
}

/** Takes the focus when the page opens, without a script, and leads to every field that needs another look. */
export function FormProblems({ frame, problems, title = frame.language.text.form.problems }: ProblemsProps) {
  if (problems.length === 0) return null
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus id="error-summary">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {problems.map(({ field, message }) => (
            <li>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
