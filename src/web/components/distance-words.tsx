import type { Distance } from '../../evaluation/rank-evaluations.ts'
import type { Messages } from '../messages/messages.ts'
import { State } from './state.tsx'

/** How far a standard is, in a word or two: what is not met, and what a person decides besides. */
export function DistanceWords({ distance, text }: { distance: Distance; text: Messages }) {
  const { notMet, waiting, needsAnotherEndorsement } = distance
  if (notMet > 0)
    return (
      <>
        <span class="at-num">
          <b>{notMet}</b> {text.categories.toGo}
        </span>
        {needsAnotherEndorsement ? <span class="at-after">{text.categories.afterAnother}</span> : null}
        {waiting > 0 ? <span class="at-after"> {text.categories.alsoDecided(waiting)}</span> : null}
      </>
    )
  if (waiting > 0) return <State kind="wait">{text.categories.waiting(waiting)}</State>
  return <State kind="met">{text.categories.allMet}</State>
}
