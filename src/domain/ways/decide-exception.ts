import type { Evaluation, Unit } from '../../evaluation/finding.ts'
import { hasFigure } from '../../evaluation/with-figures.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition, Requirement } from '../../standards/schema.ts'

/** What staff want to excuse. */
export interface ExceptionWish {
  readonly requirement: string
  /** Null to waive the whole requirement. */
  readonly figure: number | null
  readonly reason: string
  readonly decidedBy: string
  readonly decidedOn: Day
  readonly expiresOn: Day
}

export type ExceptionRefusal =
  | { readonly kind: 'unknown-requirement' | 'no-figure' | 'not-whole' | 'ends-before' }
  | { readonly kind: 'not-lower'; readonly need: number; readonly unit: Unit }

/** Why an exception cannot be granted as it was asked; undefined where it can. */
export function decideException(
  { requirement: id, figure, decidedOn, expiresOn }: ExceptionWish,
  edition: Edition,
  { findings }: Evaluation,
): ExceptionRefusal | undefined {
  const requirement = edition.requirements.find((each) => each.id === id)
  const finding = findings.find((each) => each.requirement === id)
  if (!requirement || !finding || finding.outcome === 'advice') return { kind: 'unknown-requirement' }
  if (expiresOn < decidedOn) return { kind: 'ends-before' }
  if (figure === null) return undefined
  if (!hasFigure(requirement)) return { kind: 'no-figure' }
  if (!isCountedInHours(requirement) && !Number.isInteger(figure)) return { kind: 'not-whole' }
  const { need, unit } = finding
  return figure > 0 && figure < need ? undefined : { kind: 'not-lower', need, unit }
}

function isCountedInHours({ kind }: Requirement): boolean {
  return kind === 'hours' || kind === 'supervision'
}
