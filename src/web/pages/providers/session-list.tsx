import type { OwnSession } from '../../../services/providers/load-own-providers.ts'
import { ConfirmationMark } from '../../components/confirmation-mark.tsx'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { daysOf } from '../confirm/tell-session.ts'

/** Every session with a provider and how it stands; those in doubt open to view, the rest folded. */
export function SessionList({ frame, sessions }: { frame: Frame; sessions: readonly OwnSession[] }) {
  if (sessions.length === 0) return null
  const { text, format } = frame.language
  const words = text.providers.confirmation
  const doubtful = sessions.filter(({ state }) => state === 'doubtful')
  return (
    <>
      {doubtful.length > 0 ? <Lines frame={frame} sessions={doubtful} /> : null}
      <details>
        <summary>{words.list(format.figure(sessions.length))}</summary>
        <Lines frame={frame} sessions={sessions} />
      </details>
    </>
  )
}

function Lines({ frame, sessions }: { frame: Frame; sessions: readonly OwnSession[] }) {
  const { text, format } = frame.language
  return (
    <ul class="at-lines">
      {sessions.map(({ id, session, state, doubt }) => (
        <li>
          <a class="govuk-link at-lines__name" href={paths.entry.href('rsc', id)}>
            {daysOf(session, format, text.entry.period)}, {text.providers.hours(format.figure(session.hours))}
          </a>
          <span class="at-lines__state">
            <ConfirmationMark frame={frame} state={state} />
          </span>
          {state === 'doubtful' && doubt ? (
            <span class="at-lines__when">
              <bdi>{text.providers.confirmation.doubt(doubt)}</bdi>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
