import type { Frame } from '../../components/layout.tsx'
import { PasskeyButton } from '../../components/passkey-button.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from './plain-page.tsx'

interface SignInPageProps {
  readonly frame: Frame
  readonly view: FormView
  /** Whether somebody signs in once more, for something that a sign-in of some time ago is not enough for. */
  readonly isAnew?: boolean
}

/** Where everybody comes in: by mail, or with a passkey. */
export function SignInPage({ frame, view, isAnew = false }: SignInPageProps) {
  const { text } = frame.language
  const words = text.signIn
  const next = <input type="hidden" name="next" value={valueIn(view, 'next')} />
  return (
    <PlainPage
      frame={frame}
      title={words.title}
      lead={isAnew ? words.leadAnew : words.lead}
      problems={view.problems}
    >
      <Form frame={frame} action={paths.signIn.href()} class="at-form">
        {next}
        <TextField
          name="email"
          kind="email"
          label={words.email}
          value={valueIn(view, 'email')}
          problem={problemIn(view, 'email')}
          autocomplete="email"
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
      <PasskeyButton
        frame={frame}
        action={paths.signInPasskey.href()}
        options={paths.signInPasskeyOptions.href()}
        does="use"
        label={words.passkey}
        trouble={words.passkeyTrouble}
      >
        <h2 class="govuk-heading-s">{words.orPasskey}</h2>
        <p>{words.passkeyLead}</p>
        {next}
      </PasskeyButton>
    </PlainPage>
  )
}
