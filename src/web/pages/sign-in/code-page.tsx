import type { Frame } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from './plain-page.tsx'

/** After a mail was sent: where to look, and where to type its code. */
export function CodePage({ frame, email, view }: { frame: Frame; email: string; view: FormView }) {
  const { text } = frame.language
  const words = text.signIn.code
  return (
    <PlainPage frame={frame} title={words.title} problems={view.problems}>
      <p class="at-lead">
        {words.sent(email)} {words.steps}
      </p>
      <Form frame={frame} action={paths.signInCode.href()} class="at-form">
        <TextField
          name="code"
          kind="code"
          label={words.label}
          hint={words.hint}
          value={valueIn(view, 'code')}
          problem={problemIn(view, 'code')}
          autocomplete="one-time-code"
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
      <h2 class="govuk-heading-s">{words.nothing}</h2>
      <p>
        {words.nothingText}{' '}
        <a class="govuk-link" href={paths.signIn.href()}>
          {words.again}
        </a>
      </p>
    </PlainPage>
  )
}

/** The mail is used up, too old, or was asked for elsewhere. */
export function CodeGonePage({ frame }: { frame: Frame }) {
  const words = frame.language.text.signIn.code
  return (
    <PlainPage frame={frame} title={words.gone} lead={words.goneText}>
      <a class="govuk-button" href={paths.signIn.href()}>
        {words.again}
      </a>
    </PlainPage>
  )
}
