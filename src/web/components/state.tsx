import type { Child } from 'hono/jsx'

/** Full, half, empty, ring of dots, dash: the shape says the state as well as the word and the color do. */
export type StateKind = 'met' | 'short' | 'none' | 'wait' | 'advice'

export function State({ kind, children }: { kind: StateKind; children: Child }) {
  return <span class={`at-state at-state--${kind}`}>{children}</span>
}
