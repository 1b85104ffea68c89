import type { ReferenceState } from '../../../domain/references/states.ts'
import type { Stopped } from '../../../services/applications/enter-application.ts'
import type { ReferenceWish } from '../../../services/references/enter-references.ts'
import type { StandingReference } from '../../../services/references/load-overview.ts'
import type { Frame } from '../../components/layout.tsx'
import { State, type StateKind } from '../../components/state.tsx'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'

const shapes = {
  requested: 'wait',
  'delivery-failed': 'none',
  opened: 'wait',
  declined: 'none',
  submitted: 'met',
  void: 'none',
  expired: 'none',
  replaced: 'advice',
} as const satisfies Record<ReferenceState, StateKind>

/** How a reference stands, in a word and a shape. */
export function ReferenceMark({ frame, state }: { frame: Frame; state: ReferenceState }) {
  return <State kind={shapes[state]}>{frame.language.text.references.states[state]}</State>
}

/** The days of a reference, and how its mail fared while that matters. */
export function tellProgress(
  frame: Frame,
  { reference, delivery }: Pick<StandingReference, 'reference' | 'delivery'>,
): string {
  const { text, format } = frame.language
  const words = text.references
  const { state, dueOn, postponedTo, completedOn } = reference
  const isAwaited = state === 'requested' || state === 'opened' || state === 'delivery-failed'
  const showsMail = delivery && (state === 'requested' || state === 'delivery-failed')
  return [
    ...(showsMail ? [words.mail[delivery.state]] : []),
    ...(showsMail && delivery.serverWords !== null ? [words.serverSaid(delivery.serverWords)] : []),
    ...(isAwaited ? [words.due(format.day(dueOn))] : []),
    ...(isAwaited && postponedTo !== null ? [words.postponed(format.day(postponedTo))] : []),
    ...(completedOn === null ? [] : [words.arrived(format.day(completedOn))]),
  ].join(' ')
}

export function isStopped(answer: unknown): answer is Stopped {
  return typeof answer === 'object' && answer !== null && 'access' in answer
}

/** Who asks about which reference of the address: staff where the page is an association's. */
export function wishOf(c: SiteContext, by: ReferenceWish['by']): ReferenceWish {
  return {
    ...{ actor: personOf(c), by, now: c.get('visit').now },
    applicationId: c.req.param('application') ?? '',
    referenceId: c.req.param('reference') ?? '',
    ...(by === 'staff' && { associationId: associationOf(c).id }),
  }
}

/** What was just done, said once. */
export function DoneNote({ frame, done }: { frame: Frame; done: string | undefined }) {
  const words = frame.language.text.references.done
  const told = Object.entries(words).find(([name]) => name === done)?.[1]
  if (told === undefined) return null
  return (
    <div class="at-note" role="status">
      <p>{told}</p>
    </div>
  )
}
