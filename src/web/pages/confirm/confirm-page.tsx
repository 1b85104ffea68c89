import type { OpenConfirmation } from '../../../services/providers/open-confirmation.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { SessionRow } from './session-row.tsx'
import { sumHours } from './tell-session.ts'

interface ConfirmPageProps {
  readonly frame: Frame
  readonly secret: string
  readonly confirmation: OpenConfirmation
  readonly view: FormView
}

/** What a provider sees by a link: who asks, every session, and the ways to answer. */
export function ConfirmPage({ frame, secret, confirmation, view }: ConfirmPageProps) {
  const { text, format } = frame.language
  const words = text.confirm
  const { askedBy, sessions, ahead, expiresAt, marks } = confirmation
  const [count, hours] = [format.figure(sessions.length), format.figure(sumHours(sessions))]
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <h1 class="govuk-heading-xl">
            <bdi>{words.heading(askedBy)}</bdi>
          </h1>
          {sessions.length > 0 ? (
            <>
              <p class="at-lead">{words.lead(askedBy, count, hours)}</p>
              <p>{words.how}</p>
              {ahead > 0 ? <p>{words.ahead(format.figure(ahead))}</p> : null}
            </>
          ) : (
            <p class="at-lead">{words.nothingYet(askedBy)}</p>
          )}
          <p class="at-quiet">{words.until(format.instant(expiresAt))}</p>
          {marks ? (
            <div class="at-note" role="status">
              <p>{words.kept(format.instant(marks.keptAt))}</p>
            </div>
          ) : null}
          {sessions.length > 0 ? <Sessions {...{ frame, secret, sessions, view }} /> : null}
          <Otherwise frame={frame} secret={secret} />
        </div>
      </main>
    </Layout>
  )
}

interface SessionsProps extends Pick<ConfirmPageProps, 'frame' | 'secret' | 'view'> {
  readonly sessions: OpenConfirmation['sessions']
}

/** Every session with the way to doubt it, and the buttons that answer for all of them. */
function Sessions({ frame, secret, sessions, view }: SessionsProps) {
  const words = frame.language.text.confirm
  return (
    <Form frame={frame} action={paths.confirmLink.href(secret)} class="at-asking">
      <section class="at-card" aria-labelledby="sessions">
        <h2 class="govuk-heading-m" id="sessions">
          {words.list}
        </h2>
        <ol class="at-askeds">
          {sessions.map((asked) => (
            <SessionRow {...{ frame, asked, view }} />
          ))}
        </ol>
      </section>
      <p>{words.declaration}</p>
      <p class="at-actions">
        <button type="submit" name="act" value="send" class="govuk-button">
          {words.send}
        </button>
        <button type="submit" name="act" value="keep" class="govuk-button govuk-button--secondary">
          {words.keep}
        </button>
      </p>
    </Form>
  )
}

/** A form of its own, so that what is typed above is not sent with it. */
function Otherwise({ frame, secret }: Pick<ConfirmPageProps, 'frame' | 'secret'>) {
  const words = frame.language.text.confirm
  const ways = [
    { act: 'decline', label: words.decline, hint: words.declineHint },
    { act: 'not-me', label: words.notMe, hint: words.notMeHint },
  ]
  return (
    <section class="at-card" aria-labelledby="otherwise">
      <h2 class="govuk-heading-m" id="otherwise">
        {words.otherwise}
      </h2>
      <Form frame={frame} action={paths.confirmLink.href(secret)}>
        {ways.map(({ act, label, hint }) => (
          <p>
            <button type="submit" name="act" value={act} class="at-link-button">
              {label}
            </button>
            <br />
            <span class="at-quiet">{hint}</span>
          </p>
        ))}
      </Form>
    </section>
  )
}
