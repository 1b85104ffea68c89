import type { Code, Outcome } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Evaluated } from '../../evaluation/rank-evaluations.ts'
import { rscTimeLine } from '../../evaluation/rsc-time-line.ts'
import type { EntryChange } from './apply-changes.ts'
import type { Difference, Previewed, Standing } from './preview-change.ts'
import type { Mattering } from './standards-that-matter.ts'

/** Entries of one provider that move for the same reason; `provider` is null where none is named. */
interface MovedEntries {
  readonly provider: string | null
  readonly entries: number
  /** 0 where they are not counted in hours. */
  readonly hours: number
}

export interface FallenEntries extends MovedEntries {
  readonly code: Code
  readonly reason: string
}

export interface LeftOut extends FallenEntries {
  /** Whether these are all that would be saved. */
  readonly isAll: boolean
}

export interface RequirementEffect {
  readonly requirement: string
  readonly title: string
  readonly before: Standing | null
  readonly after: Standing | null
  readonly fallingOut: readonly FallenEntries[]
  readonly comingIn: readonly MovedEntries[]
}

export interface StandardEffect {
  readonly standard: string
  readonly requirements: readonly RequirementEffect[]
  /** The provider with most counted hours, where it would be another one. */
  readonly majority: { readonly before: string; readonly after: string } | undefined
  /** Of the changed entries, those that would count toward nothing that this standard asks. */
  readonly leftOut: readonly LeftOut[]
}

/** What a change would do, as far as its person should know before it is saved. */
export interface Effect {
  readonly near: readonly StandardEffect[]
  /** How many further standards would come out differently. */
  readonly far: number
  /** Something gets worse, or the majority rule chooses differently: worth a question before saving. */
  readonly isGrave: boolean
}

interface Question {
  readonly portfolio: Portfolio
  readonly mattering: Mattering
  readonly changes: readonly EntryChange[]
  readonly previewed: Previewed
}

/** Sorts the differences of a preview by what matters to the person (clause "Reflective supervision"). */
export function weighEffect(question: Question): Effect {
  const { mattering, previewed } = question
  const near = mattering.near
    .map((each) => effectOn(each, question))
    .filter(
      ({ requirements, majority, leftOut }) =>
        requirements.length + leftOut.length > 0 || majority !== undefined,
    )
  const isNear = new Set(mattering.near.map(({ edition }) => edition.standard))
  const others = previewed.differences.filter(({ standard }) => !isNear.has(standard))
  return {
    near,
    far: new Set(others.map(({ standard }) => standard)).size,
    isGrave: near.some(isGrave),
  }
}

function effectOn(now: Evaluated, { portfolio, changes, previewed }: Question): StandardEffect {
  const { standard } = now.edition
  const then = previewed.evaluated.find(({ edition }) => edition.standard === standard)
  const tally = createTally(previewed.portfolio)
  return {
    standard,
    requirements: previewed.differences
      .filter((difference) => difference.standard === standard)
      .map((difference) => requirementEffect(difference, tally)),
    majority: then && majorityChange(leading(now, portfolio), leading(then, previewed.portfolio)),
    leftOut: leftOutOf(standard, changes, previewed, tally),
  }
}

function requirementEffect(
  { requirement, title, before, after, fallingOut, comingIn }: Difference,
  tally: Tally,
): RequirementEffect {
  const byReason = Map.groupBy(fallingOut, ({ code, reason }) => `${code} ${reason}`)
  return {
    requirement,
    title,
    before,
    after,
    fallingOut: [...byReason.values()].flatMap(([first, ...more]) =>
      first ? fallen([first, ...more], tally) : [],
    ),
    comingIn: tally(comingIn),
  }
}

type Fallen = Difference['fallingOut'][number]

/** Entries that share a reason, by provider. */
function fallen(entries: readonly [Fallen, ...Fallen[]], tally: Tally): FallenEntries[] {
  const [{ code, reason }] = entries
  return tally(entries.map(({ entry }) => entry)).map((moved) => ({ ...moved, code, reason }))
}

/** A changed entry that no finding of the standard counts, with the first reason that one gives. */
function leftOutOf(
  standard: string,
  changes: readonly EntryChange[],
  { tell }: Previewed,
  tally: Tally,
): LeftOut[] {
  // A provider counts toward nothing, and comes along with what is saved.
  const saved = changes.filter(({ entry }) => entry?.section !== 'providers').length
  const left = changes.flatMap(({ id }) => {
    const { counts, refused } = tell(id)
    const isAsked = (place: { standard: string; outcome: Outcome }) =>
      place.standard === standard && place.outcome !== 'advice'
    const first = refused.find(isAsked)
    return first && !counts.some(isAsked) ? [{ entry: id, code: first.code, reason: first.reason }] : []
  })
  const byReason = Map.groupBy(left, ({ code, reason }) => `${code} ${reason}`)
  return [...byReason.values()]
    .flatMap(([first, ...more]) => (first ? fallen([first, ...more], tally) : []))
    .map((fallenOut) => ({ ...fallenOut, isAll: fallenOut.entries === saved }))
}

function leading({ edition, evaluation }: Evaluated, portfolio: Portfolio): string | null {
  const [first] = rscTimeLine(edition, portfolio, evaluation)?.providers ?? []
  return first && first.countedHours > 0 ? first.provider : null
}

function majorityChange(before: string | null, after: string | null): StandardEffect['majority'] {
  return before === null || after === null || before === after ? undefined : { before, after }
}

const ranks: Readonly<Record<Outcome, number>> = { met: 2, 'needs-judgement': 1, 'not-met': 0, advice: 0 }
const ruledOut: readonly Code[] = ['third-provider', 'no-majority']

function isGrave({ requirements, majority, leftOut }: StandardEffect): boolean {
  return (
    majority !== undefined ||
    leftOut.some(({ code }) => ruledOut.includes(code)) ||
    requirements.some(isWorse)
  )
}

function isWorse({ before, after, fallingOut }: RequirementEffect): boolean {
  if (!before || !after || after.outcome === 'advice') return false
  return fallingOut.length > 0 || after.have < before.have || ranks[after.outcome] < ranks[before.outcome]
}

type Tally = (entries: readonly string[]) => MovedEntries[]

/** Entries by provider, with the hours that they hold; most hours first. */
function createTally({ rsc = [], training = [] }: Portfolio): Tally {
  const sessions = new Map(rsc.map((entry) => [entry.id, entry]))
  const trainings = new Map(training.map(({ id, clockHours }) => [id, clockHours]))
  const hoursOf = (entry: string) => sessions.get(entry)?.hours ?? trainings.get(entry) ?? 0
  return (entries) =>
    [...Map.groupBy(entries, (entry) => sessions.get(entry)?.provider ?? null)]
      .map(([provider, own]) => ({
        provider,
        entries: own.length,
        hours: own.reduce((sum, entry) => sum + Math.round(hoursOf(entry) * 1e6), 0) / 1e6,
      }))
      .toSorted((a, b) => b.hours - a.hours)
}
