/**
 * The fewest data for which a figure is shown at all, and for which it is shown without a warning. Below the first
 * a single candidate moves the figure more than any question or marker does. Items: an item analysis of fewer than
 * ten is noise, and standard errors of a share stay above 0.09 until thirty. Markers: five shared scripts, and
 * fifteen before somebody is spoken to. Kappa: ten pairs of marks, and thirty.
 */
export const enough = {
  difficulty: { shown: 10, sure: 30 },
  discrimination: { shown: 10, sure: 30 },
  severity: { shown: 5, sure: 15 },
  drift: { shown: 5, sure: 15 },
  kappa: { shown: 10, sure: 30 },
} as const satisfies Record<string, { readonly shown: number; readonly sure: number }>

type FigureKind = keyof typeof enough

export type Figure =
  | { readonly shown: true; readonly value: number; readonly count: number; readonly isSure: boolean }
  | { readonly shown: false; readonly reason: 'too-few'; readonly count: number; readonly needed: number }
  | { readonly shown: false; readonly reason: 'not-defined'; readonly count: number }

/** A figure where there are enough data for it; otherwise how many there are and what it takes. */
export function showFigure(kind: FigureKind, value: number | null, count: number): Figure {
  const { shown, sure } = enough[kind]
  if (count < shown) return { shown: false, reason: 'too-few', count, needed: shown }
  if (value === null) return { shown: false, reason: 'not-defined', count }
  return { shown: true, value, count, isSure: count >= sure }
}
