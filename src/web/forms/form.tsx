import type { Child } from 'hono/jsx'
import type { Fields } from '../../domain/fields.ts'
import type { Frame } from '../components/layout.tsx'
import { tokenNames } from '../form-token.ts'
import { dropDraftAct } from '../keep-typing.ts'
import { paths } from '../paths.ts'
import type { FieldProblem } from './form-view.ts'
import { ShownWith, TypedEarlier } from './typed-earlier.tsx'

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
  /** Where the page itself shows again what was typed and not sent. */
  readonly recallsItself?: boolean
  /** What the form carries that tells it from others with the same address. */
  readonly isFor?: Readonly<Record<string, string>>
  readonly class?: string
}

/**
 * A form of ours: it carries the token that proves that we showed it to this browser, and shows what its person typed
 * earlier and did not send.
 */
export function Form(props: FormProps) {
  const { frame, action, children } = props
  const typed = typedInto(props)
  if (!typed) return <KeptForm {...props} />
  return (
    <>
      <TypedEarlierNote frame={frame} address={pathOf(action)} />
      <KeptForm {...props}>
        <ShownWith typed={typed} />
        <TypedEarlier.Provider value={typed}>{children}</TypedEarlier.Provider>
      </KeptForm>
    </>
  )
}

function KeptForm({ frame, action, children, hasFiles, keepsTyping, keepsAt, class: classes }: FormProps) {
  const form = (
    <form
      method="post"
      action={action}
      class={classes}
      enctype={hasFiles ? 'multipart/form-data' : undefined}
      novalidate
    >
      {frame.visit ? <input type="hidden" name={tokenNames.form} value={frame.visit.formToken} /> : null}
      {children}
    </form>
  )
  if (keepsAt !== undefined) return <at-keeps-typing data-to={keepsAt}>{form}</at-keeps-typing>
  return keepsTyping ? <at-keeps-typing>{form}</at-keeps-typing> : form
}

/** What was typed into this very form and not sent. */
function typedInto({ frame, action, recallsItself, isFor = {} }: FormProps): Fields | undefined {
  if (recallsItself) return undefined
  const typed = frame.visit?.typed?.get(pathOf(action))
  const isOfThis = Object.entries(isFor).every(([name, value]) => typed?.[name]?.[0] === value)
  return isOfThis ? typed : undefined
}

function pathOf(action: string): string {
  return action.split('?', 1)[0] ?? action
}

interface NoteProps {
  readonly frame: Frame
  /** Where the form is sent to. */
  readonly address: string
  /** Whether the form is empty without what was typed. */
  readonly isNew?: boolean
}

/** Says that what stands in the form was typed earlier, and offers to do without it. */
export function TypedEarlierNote({ frame, address, isNew = false }: NoteProps) {
  const { form } = frame.language.text
  return (
    <div class="at-note">
      <p>{form.typedEarlier}</p>
      <ActionButton
        frame={frame}
        action={paths.drafts.href()}
        label={isNew ? form.emptyForm : form.withoutTyped}
        fields={{ draftOf: address, act: dropDraftAct }}
        look="link"
      />
    </div>
  )
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
    <form method="post" action={action} class="at-inline-form">
      {frame.visit ? <input type="hidden" name={tokenNames.button} value={frame.visit.formToken} /> : null}
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={buttonClasses[look]}>
        {label}
        {about ? <span class="govuk-visually-hidden"> {about}</span> : null}
      </button>
    </form>
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
