import type { Io } from '../io.ts'
import { makePaint, type Paint } from '../text/make-paint.ts'

/** How a page is written: for which width, in which colors, with every entry or only a few. */
export interface PageStyle {
  readonly columns: number
  readonly paint: Paint
  readonly full: boolean
}

const narrowest = 40
const widest = 100

export function pageStyle(io: Io, full = false): PageStyle {
  return {
    columns: Math.min(Math.max(io.columns, narrowest), widest),
    paint: makePaint(io.out),
    full,
  }
}
