/** How the marking of a script stands, for the office. */
export const markingStates = ['being-marked', 'to-adjudicate', 'settled', 'released'] as const
export type MarkingState = (typeof markingStates)[number]

/** How one marker's task stands. */
export type MarkState = 'asked' | 'done' | 'returned' | 'taken-back'

/** Places: calibration, those who mark apart, and the senior who sees their marks. */
export const calibrationPlace = 0
export const seniorPlace = 9

/** From which states a marking may go on to which; written out, because a step back would unsay a result. */
const steps: Readonly<Record<MarkingState, readonly MarkingState[]>> = {
  'being-marked': ['to-adjudicate', 'settled'],
  'to-adjudicate': ['settled'],
  settled: ['released'],
  /** Where an appeal is taken up. */
  released: ['being-marked'],
}

export function mayFollow(from: MarkingState, to: MarkingState): boolean {
  return steps[from].includes(to)
}
