import type { Basis } from './entry.ts'

/** What an association says that a college credit comes to. */
export interface CreditFigure {
  readonly hoursPerCredit: number
  /** Its short id. */
  readonly association: string
}

/** Our default: no sheet says it; child-care registries take 15 hours for one credit. */
const ourHoursPerCredit = 15

/** Clock hours of college credits, with the figure used and whose it is: `figureOf` null is ours. */
export function creditsToHours(credits: number, figure?: CreditFigure): { hours: number; basis: Basis } {
  const hoursPerCredit = figure?.hoursPerCredit ?? ourHoursPerCredit
  return {
    hours: Math.round(credits * hoursPerCredit * 1e6) / 1e6,
    basis: { credits, hoursPerCredit, figureOf: figure?.association ?? null },
  }
}

/** The figure that hours were converted at, for the form that changes them; undefined for ours. */
export function figureOf({ hoursPerCredit, figureOf: association }: Basis): CreditFigure | undefined {
  return association === null ? undefined : { hoursPerCredit, association }
}
