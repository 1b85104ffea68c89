import { hasOneWayIn } from '../../../domain/sign-in/has-one-way-in.ts'
import { PasskeyButton } from '../../components/passkey-button.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { AccountPageProps } from './account-page.tsx'

/** The second step: passkeys, an app, and the codes for the day when both are lost. */
export function FactorsCard(props: AccountPageProps) {
  const { frame, overview, visitor } = props
  const words = frame.language.text.account.factors
  const hasNone = overview.passkeys.length === 0 && !overview.totpSince
  return (
    <section class="at-card" aria-labelledby="factors">
      <h2 class="govuk-heading-m" id="factors" tabindex={-1}>
        {words.title}
      </h2>
      <p>{words.lead}</p>
      {hasNone ? <p>{words.none}</p> : null}
      {visitor.isStaff && isRisky(overview) ? <p class="at-note">{words.oneWayIn}</p> : null}
      <Passkeys {...props} />
      <App {...props} />
      {hasNone ? null : <Codes {...props} />}
    </section>
  )
}

function isRisky({ passkeys, totpSince, recoveryCodesLeft }: AccountPageProps['overview']): boolean {
  const hasApp = totpSince !== undefined
  return hasOneWayIn({ passkeys: passkeys.length, hasApp, recoveryCodes: recoveryCodesLeft })
}

function Passkeys({ frame, overview, moment, next }: AccountPageProps) {
  const { text } = frame.language
  const words = text.account.factors
  return (
    <>
      <h3 class="govuk-heading-s">{words.passkeys}</h3>
      {overview.passkeys.length === 0 ? null : (
        <ul class="at-lines">
          {overview.passkeys.map(({ id, label, addedAt, usedAt }) => (
            <li>
              <span class="at-lines__name">
                <bdi>{label}</bdi>
              </span>
              <span class="at-lines__when">
                {words.added(moment(addedAt))}
                {usedAt ? `, ${words.used(moment(usedAt))}` : ''}
              </span>
              <span class="at-lines__state">
                <ActionButton
                  frame={frame}
                  action={paths.removePasskey.href(id)}
                  label={words.remove}
                  about={label}
                  look="link"
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
      <PasskeyButton
        frame={frame}
        action={paths.passkeys.href()}
        options={paths.passkeyOptions.href()}
        does="make"
        label={words.addPasskey}
        trouble={words.passkeyTrouble}
      >
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField
          name="label"
          label={words.label}
          hint={words.labelHint}
          value=""
          errorPrefix={text.fault.prefix}
        />
      </PasskeyButton>
    </>
  )
}

function App({ frame, overview, moment, next }: AccountPageProps) {
  const words = frame.language.text.account.factors
  return (
    <>
      <h3 class="govuk-heading-s">{words.app}</h3>
      {overview.totpSince ? (
        <p>
          {words.appSince(moment(overview.totpSince))}{' '}
          <ActionButton
            frame={frame}
            action={paths.removeApp.href()}
            label={words.remove}
            about={words.app}
            look="link"
          />
        </p>
      ) : null}
      <p>
        <ActionButton
          frame={frame}
          action={paths.beginApp.href()}
          fields={next ? { next } : {}}
          label={overview.totpSince ? words.replaceApp : words.setUpApp}
        />
      </p>
    </>
  )
}

function Codes({ frame, overview }: AccountPageProps) {
  const words = frame.language.text.account.factors
  return (
    <>
      <h3 class="govuk-heading-s">{words.codes}</h3>
      <p>
        {words.codesLeft(overview.recoveryCodesLeft)}{' '}
        <a class="govuk-link" href={paths.recoveryCodes.href()}>
          {words.makeCodes}
        </a>
      </p>
    </>
  )
}
