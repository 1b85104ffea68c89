import type { Frame } from '../../components/layout.tsx'
import { PasskeyButton } from '../../components/passkey-button.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from './plain-page.tsx'

/** Asks for the second step: a passkey, the code of an app, or a recovery code. */
export function SecondFactorPage({ frame, view }: { frame: Frame; view: FormView }) {
  const { text } = frame.language
  const words = text.signIn.factor
  const next = <input type="hidden" name="next" value={valueIn(view, 'next')} />
  return (
    <PlainPage frame={frame} title={words.title} lead={words.lead} problems={view.problems}>
      <PasskeyButton
        frame={frame}
        action={paths.secondFactorPasskey.href()}
        options={paths.secondFactorPasskeyOptions.href()}
        does="use"
        look="primary"
        label={words.passkey}
        trouble={words.passkeyTrouble}
      >
        {next}
      </PasskeyButton>
      <Form frame={frame} action={paths.secondFactor.href()} class="at-form">
        {next}
        <TextField
          name="code"
          label={words.app}
          hint={words.appHint}
          value=""
          problem={problemIn(view, 'code')}
          autocomplete="one-time-code"
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
      <p>{words.lost}</p>
    </PlainPage>
  )
}

/** For staff who have no second step yet: nothing of their pages is shown before. */
export function FactorMissingPage({ frame, next }: { frame: Frame; next?: string | undefined }) {
  const words = frame.language.text.signIn.factor
  return (
    <PlainPage frame={frame} title={words.missingTitle} lead={words.missing}>
      <a class="govuk-button" href={`${paths.account.href(undefined, next)}#factors`}>
        {words.setUp}
      </a>
    </PlainPage>
  )
}
