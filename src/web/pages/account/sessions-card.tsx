import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import type { AccountPageProps } from './account-page.tsx'

/** Where the person is signed in, and how to end it. */
export function SessionsCard({ frame, overview, moment }: AccountPageProps) {
  const words = frame.language.text.account.sessions
  return (
    <section class="at-card" aria-labelledby="sessions-title">
      <h2 class="govuk-heading-m" id="sessions-title">
        {words.title}
      </h2>
      <ul class="at-lines">
        {overview.sessions.map(({ id, device, network, startedAt, seenAt, expiresAt, isThisOne }) => (
          <li>
            <span class="at-lines__name">
              {device}
              {isThisOne ? ` (${words.here})` : ''}
            </span>
            <span class="at-lines__when">
              {words.since(moment(startedAt))}, {words.seen(moment(seenAt))}, {words.ends(moment(expiresAt))};{' '}
              {network}
            </span>
            {isThisOne ? null : (
              <span class="at-lines__state">
                <ActionButton
                  frame={frame}
                  action={paths.endSession.href(id)}
                  label={words.end}
                  about={device}
                  look="link"
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {overview.sessions.length > 1 ? (
        <ActionButton frame={frame} action={paths.endOtherSessions.href()} label={words.endOthers} />
      ) : null}
    </section>
  )
}
