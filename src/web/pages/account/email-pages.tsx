import type { Frame } from '../../components/layout.tsx'
import { ActionButton, Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from '../sign-in/plain-page.tsx'

/** Asks for a new address. */
export function ChangeEmailPage({ frame, email, view }: { frame: Frame; email: string; view: FormView }) {
  const { text } = frame.language
  const words = text.account.email
  return (
    <PlainPage frame={frame} title={words.title} lead={words.lead(email)} problems={view.problems}>
      <Form frame={frame} action={paths.accountEmail.href()} class="at-form">
        <TextField
          name="email"
          kind="email"
          label={words.label}
          value={valueIn(view, 'email')}
          problem={problemIn(view, 'email')}
          autocomplete="email"
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </PlainPage>
  )
}

/** What the link in the mail to the new address opens; the button changes it. */
export function ConfirmEmailPage({
  frame,
  secret,
  newEmail,
}: {
  frame: Frame
  secret: string
  newEmail: string
}) {
  const words = frame.language.text.account.email
  return (
    <PlainPage frame={frame} title={words.confirmTitle} lead={words.confirm(newEmail)}>
      <ActionButton
        frame={frame}
        action={paths.confirmEmail.href(secret)}
        label={words.confirmSubmit}
        look="primary"
      />
    </PlainPage>
  )
}

/** The link is used up, or another account has the address. */
export function EmailNotChangedPage({ frame, reason }: { frame: Frame; reason: 'gone' | 'taken' }) {
  const words = frame.language.text.account.email
  return (
    <PlainPage frame={frame} title={words.goneTitle} lead={words[reason]}>
      <a class="govuk-button govuk-button--secondary" href={paths.accountEmail.href()}>
        {words.title}
      </a>
    </PlainPage>
  )
}
