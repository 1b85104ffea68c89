import type { StateKind } from './state.tsx'

/** A picture only: the figures stand beside it in words. It is full only when `need` is reached. */
export function ProgressBar({ have, need, kind }: { have: number; need: number; kind: StateKind }) {
  const percent = Math.min(100, Math.floor((have / need) * 100))
  return (
    <svg class={`at-bar at-bar--${kind}`} width="100%" height="12" aria-hidden="true" focusable="false">
      <rect class="at-bar__ground" x="0.5" y="0.5" width="100%" height="11" rx="5.5" />
      {percent > 0 ? (
        <rect class="at-bar__fill" x="0" y="0" width={`${percent}%`} height="12" rx="6" />
      ) : null}
    </svg>
  )
}
