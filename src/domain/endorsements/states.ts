/** How an Endorsement stands (design: the process). Renewal has states of its own. */
export const endorsementStates = [
  'emerging',
  'active',
  'inactive',
  'lapsed',
  'suspended',
  'revoked',
  'retired',
  /** Kept by another association from now on, where the holder lives. */
  'moved',
] as const
export type EndorsementState = (typeof endorsementStates)[number]

/** Those in which somebody may call themselves endorsed. */
const endorsed: readonly EndorsementState[] = ['emerging', 'active']

export function isEndorsed(state: EndorsementState): boolean {
  return endorsed.includes(state)
}

/** Those in which somebody holds an Endorsement, so that it is not awarded once more. */
export const heldStates: readonly EndorsementState[] = ['emerging', 'active', 'inactive', 'suspended']

export function isEndorsementState(text: string): text is EndorsementState {
  return endorsementStates.some((state) => state === text)
}
