/** How a reference stands (design: the process). "Ask me later" moves its days, not its state. */
export const referenceStates = [
  'requested',
  'delivery-failed',
  'opened',
  'declined',
  'submitted',
  'void',
  'expired',
  'replaced',
] as const
export type ReferenceState = (typeof referenceStates)[number]

/** The rater can still answer. */
export const openStates = ['requested', 'delivery-failed', 'opened'] as const satisfies ReferenceState[]

/** It takes a place among those asked: it is awaited, or it has arrived and counts. */
export const liveStates = [...openStates, 'submitted'] as const satisfies ReferenceState[]

export function isOpen(state: ReferenceState): boolean {
  return openStates.some((open) => open === state)
}

export function isLive(state: ReferenceState): boolean {
  return liveStates.some((live) => live === state)
}
