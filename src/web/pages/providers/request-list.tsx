import { type ConfirmationRequest, requestState } from '../../../domain/providers/confirmation-request.ts'
import type { Frame } from '../../components/layout.tsx'
import { State, type StateKind } from '../../components/state.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'

interface RequestListProps {
  readonly frame: Frame
  readonly requests: readonly ConfirmationRequest[]
  readonly now: Date
}

const shapes = {
  open: 'wait',
  expired: 'none',
  revoked: 'none',
  answered: 'met',
  declined: 'short',
  'not-me': 'short',
} as const satisfies Record<ReturnType<typeof requestState>, StateKind>

/** The links sent to a provider, latest first, with what became of each. */
export function RequestList({ frame, requests, now }: RequestListProps) {
  if (requests.length === 0) return null
  const words = frame.language.text.providers.confirmation
  return (
    <>
      <h3 class="govuk-heading-s">{words.requests}</h3>
      <ol class="at-lines">
        {requests.map((request) => (
          <RequestLine {...{ frame, request, now }} />
        ))}
      </ol>
    </>
  )
}

function RequestLine({
  frame,
  request,
  now,
}: Omit<RequestListProps, 'requests'> & { request: ConfirmationRequest }) {
  const { text, format } = frame.language
  const words = text.providers.confirmation
  const state = requestState(request, now)
  const { entryId, id, email } = request
  return (
    <li>
      <span class="at-lines__name">{words.sent(email, format.instant(request.sentAt))}</span>
      <span class="at-lines__state">
        <State kind={shapes[state]}>{words.states[state]}</State>
      </span>
      <span class="at-lines__when">
        {words.about(format.figure(request.sessions), format.figure(request.hours))}.{' '}
        {tellOutcome(frame, request, state)}
      </span>
      {state === 'open' || state === 'expired' ? (
        <span class="at-lines__when at-actions">
          <ActionButton
            frame={frame}
            action={paths.resendRequest.href(entryId, id)}
            label={words.resend}
            about={words.aboutRequest(email)}
            look="link"
          />
          <ActionButton
            frame={frame}
            action={paths.revokeRequest.href(entryId, id)}
            label={words.revoke}
            about={words.aboutRequest(email)}
            look="link"
          />
        </span>
      ) : null}
    </li>
  )
}

function tellOutcome(frame: Frame, request: ConfirmationRequest, state: keyof typeof shapes): string {
  const { text, format } = frame.language
  const words = text.providers.confirmation
  switch (state) {
    case 'open':
      return words.openUntil(format.instant(request.expiresAt))
    case 'answered':
      return words.answer(format.figure(request.confirmed), format.figure(request.doubtful))
    case 'declined':
      return words.declined
    case 'not-me':
      return words.notMe
    case 'expired':
    case 'revoked':
      return ''
    default:
      return state satisfies never
  }
}
