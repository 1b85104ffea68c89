import type { DayNumber } from '../standards/day.ts'
import type { ReferenceRole } from '../standards/vocabulary.ts'
import type { Code, Outcome, Unit } from './finding.ts'
import type { EducationLine, Line, MembershipLine, Provider, ReferenceLine } from './ledger.ts'
import type { Share } from './share.ts'
import type { Stretch } from './stretches.ts'

/** Something that a person has to look at before it can count. */
export type Doubt = EducationLine | Provider | MembershipLine | ReferenceLine

export interface Counted {
  readonly line: Line
  readonly amount: number
}

export interface NotCounted extends Counted {
  readonly code: Code
}

/** A fact behind the figures that the reason mentions; the message catalogue puts it into words. */
export type Note =
  | { readonly kind: 'in-doubt'; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'judged'; readonly outcome: 'met' | 'not-met'; readonly decidedOn: DayNumber }
  | { readonly kind: 'judgements-differ'; readonly decidedOn: DayNumber }
  | { readonly kind: 'no-degree-yet' }
  | { readonly kind: 'after-credential-without-degree' }
  | { readonly kind: 'services-apart'; readonly months: number }
  | { readonly kind: 'reached-on'; readonly day: DayNumber }
  | {
      readonly kind: 'sources'
      readonly main: Provider
      readonly other: Provider | null
      readonly share: number
    }
  | { readonly kind: 'window'; readonly from: DayNumber; readonly to: DayNumber }
  | {
      readonly kind: 'open-window'
      readonly window: Stretch | null
      readonly units: number
      readonly aboutUnits: number
    }
  /** An entry of which only these days would count; of very many the first ones. */
  | { readonly kind: 'split'; readonly line: Line; readonly days: readonly Stretch[] }
  | { readonly kind: 'within-fewer-months'; readonly months: number }
  | { readonly kind: 'maintained'; readonly years: number; readonly since: DayNumber }
  /** Only a fraction of the standard's figure is asked. */
  | { readonly kind: 'share'; readonly share: Share; readonly whole: number }
  | { readonly kind: 'colleague-in-place-of'; readonly roles: readonly ReferenceRole[] }
  | { readonly kind: 'empty-slots'; readonly roles: readonly ReferenceRole[] }
  | {
      readonly kind: 'parts'
      readonly met: readonly string[]
      /** Parts that are not met, and among them those that wait for a person. */
      readonly open: readonly string[]
      readonly waiting: readonly string[]
    }

/** What one requirement comes to, in figures and codes only; explain.ts puts it into words. */
export interface Tally {
  readonly outcome: Outcome
  readonly have: number
  readonly need: number
  readonly unit: Unit
  readonly counted: readonly Counted[]
  readonly notCounted: readonly NotCounted[]
  readonly notes: readonly Note[]
}

/** A tally that is met when `have` reaches `need`. */
export function tallyOf(
  unit: Unit,
  have: number,
  need: number,
  counted: readonly Counted[],
  notCounted: readonly NotCounted[],
  notes: readonly Note[] = [],
): Tally {
  return { outcome: have >= need ? 'met' : 'not-met', have, need, unit, counted, notCounted, notes }
}
