import type { ConfirmationState } from '../../domain/providers/confirmation.ts'
import type { Frame } from './layout.tsx'
import { State, type StateKind } from './state.tsx'

const shapes = {
  confirmed: 'met',
  doubtful: 'short',
  unasked: 'none',
  asked: 'wait',
  'changed-since': 'advice',
} as const satisfies Record<ConfirmationState, StateKind>

type Worded = Pick<Frame, 'language'>

/** How it stands with a session: confirmed, doubtful, unasked and so on, by word and by shape. */
export function ConfirmationMark({ frame, state }: { frame: Worded; state: ConfirmationState }) {
  return <State kind={shapes[state]}>{frame.language.text.providers.state[state]}</State>
}

/** The hours in each state that there are any in; nothing where no session was logged. */
export function ConfirmationTally(props: {
  frame: Worded
  hours: Readonly<Record<ConfirmationState, number>>
}) {
  const { text, format } = props.frame.language
  const states = confirmationOrder.filter((state) => props.hours[state] > 0)
  if (states.length === 0) return <p class="at-quiet">{text.providers.noSessions}</p>
  return (
    <ul class="at-tally">
      {states.map((state) => (
        <li>
          <ConfirmationMark frame={props.frame} state={state} />{' '}
          {text.providers.hours(format.figure(props.hours[state]))}
        </li>
      ))}
    </ul>
  )
}

/** What is settled first, what is open last. */
const confirmationOrder = ['confirmed', 'doubtful', 'changed-since', 'asked', 'unasked'] as const
