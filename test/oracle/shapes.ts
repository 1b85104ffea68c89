import type { Code, Outcome } from '../../src/evaluation/finding.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import type { Day } from '../../src/standards/day.ts'

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** What an answer is worked out from. `trusted` names the doubtful entries that are taken as good. */
export interface World {
  readonly portfolio: Portfolio
  readonly asOf: Day
  readonly period: Period | null
  readonly trusted: ReadonlySet<string>
}

export interface Line {
  readonly entry: string
  readonly amount: number
}

export interface RefusedLine extends Line {
  readonly code: Code
}

export interface Answer {
  readonly requirement: string
  readonly outcome: Outcome
  readonly have: number
  readonly need: number
  readonly counted: readonly Line[]
  readonly notCounted: readonly RefusedLine[]
}

/** Answers that hang together, in every way in which the design leaves open which entries are chosen. */
export type Ways = readonly (readonly Answer[])[]

/** The codes as section 5 of the design orders them. */
const order: readonly Code[] = [
  ...(['after-as-of', 'not-completed', 'outside-period', 'not-qualifying-degree', 'not-official'] as const),
  ...(['before-degree', 'not-supervised', 'not-with-infant-and-parent', 'missing-services'] as const),
  ...(['peer-supervision', 'provider-not-endorsed', 'not-while-providing-rsc', 'period-straddles'] as const),
  ...(['third-provider', 'no-majority', 'outside-window', 'other-topic', 'counts-elsewhere'] as const),
  ...(['reach-too-narrow', 'reference-void', 'role-not-asked', 'same-rater', 'slot-filled'] as const),
  ...(['other-category', 'not-passed', 'not-recognized-association', 'lapsed'] as const),
]

/** The code that is named when several conditions fail. */
export function firstCode(failed: Iterable<Code>): Code | null {
  const all = new Set(failed)
  return order.find((code) => all.has(code)) ?? null
}

/** Collects the codes whose condition fails. */
export function failing(conditions: Partial<Record<Code, boolean>>): Code[] {
  return order.filter((code) => conditions[code] === true)
}

/** Entries with the names that findings give them. */
export function named<Entry extends { id?: string | undefined }>(
  list: string,
  entries: readonly Entry[] | undefined,
): { name: string; entry: Entry }[] {
  return (entries ?? []).map((entry, index) => ({ name: entry.id ?? `${list}[${index}]`, entry }))
}

/** An answer about entries that count as one each. */
export function countOnes(
  requirement: string,
  need: number,
  judged: readonly { name: string; code: Code | null }[],
): Answer {
  const counted = judged.filter(({ code }) => code === null).map(({ name }) => ({ entry: name, amount: 1 }))
  const notCounted = judged.flatMap(({ name, code }) =>
    code === null ? [] : [{ entry: name, amount: 1, code }],
  )
  const have = counted.length
  return { requirement, outcome: have >= need ? 'met' : 'not-met', have, need, counted, notCounted }
}

/** Hours as whole millionths, so that sums are exact. */
export function millionths(hours: number): number {
  return Math.round(hours * 1_000_000)
}

export function asHours(count: number): number {
  return count / 1_000_000
}

export function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
