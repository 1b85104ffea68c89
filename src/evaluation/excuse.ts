import { type DayNumber, toDayNumber } from '../standards/day.ts'
import type { Requirement } from '../standards/schema.ts'
import type { FindingException, RequirementException } from './exception.ts'
import type { Outcome } from './finding.ts'
import { type JudgedRequirement, judge, type Question } from './judge.ts'
import type { Tally } from './tally.ts'
import { hasFigure, withFigures } from './with-figures.ts'

/** An exception that a finding rests on, and the figure that it leaves to reach. */
export interface Excused {
  readonly exception: FindingException
  readonly asked: number
}

export interface MaybeExcused extends JudgedRequirement {
  readonly excused?: Excused
}

type ExcusedById = ReadonlyMap<string, Excused>

/**
 * Judges with exceptions (docs/decisions/0023): they help findings that are open without them and make none worse.
 * Hours are shared out by the figures that are still asked; `need` stays the standard's.
 */
export function judgeExcused(
  question: Question,
  exceptions: readonly RequirementException[],
): readonly MaybeExcused[] {
  const plain = judge(question)
  const holding = holdingOf(plain, exceptions, question.asOf)
  const needed = new Map([...holding].filter(([id]) => plain.some((each) => isOpen(each, id))))
  if (holding.size === 0) return plain
  const { edition } = question
  const lowered = (excused: ExcusedById) => withFigures(edition, new Map([...excused].map(askedOf)))
  const ways = [
    lay(needed, plain, judge({ ...question, edition: lowered(needed) })),
    // A lower figure of what is met may free hours that it shares with what is not.
    lay(holding, plain, judge({ ...question, edition: lowered(holding) })),
    lay(needed, plain, plain),
  ]
  const harmless = ways.filter((way) => way.every((each, place) => isNoWorse(each, plain[place])))
  return harmless.reduce((best, way) => (openCount(way) < openCount(best) ? way : best), harmless[0] ?? plain)
}

function askedOf([id, { asked }]: readonly [string, Excused]): [string, number] {
  return [id, asked]
}

/** Lays exceptions on requirements that were judged, with the figures and words of the standard. */
function lay(
  excused: ExcusedById,
  plain: readonly JudgedRequirement[],
  judged: readonly JudgedRequirement[],
): readonly MaybeExcused[] {
  return judged.map((each, place) => {
    const own = excused.get(each.requirement.id)
    const written = plain[place]
    if (!own || !written) return each
    const { requirement, tally } = written
    const helped = { ...each.tally, need: tally.need, outcome: outcomeOf(own, each.tally) }
    const isMetWithout = tally.outcome === 'met' && helped.have >= helped.need
    return { requirement, tally: helped, ...(isMetWithout ? {} : { excused: own }) }
  })
}

function outcomeOf({ exception, asked }: Excused, { outcome, have }: Tally): Outcome {
  if (exception.kind === 'waived') return 'met'
  return outcome === 'not-met' && have >= asked ? 'met' : outcome
}

const rank: Readonly<Record<Outcome, number>> = { 'not-met': 0, 'needs-judgement': 1, met: 2, advice: 2 }

function isNoWorse({ tally }: JudgedRequirement, before: JudgedRequirement | undefined): boolean {
  return before !== undefined && rank[tally.outcome] >= rank[before.tally.outcome]
}

/** For each requirement that an exception can help on the day, the one that excuses most. */
function holdingOf(
  plain: readonly JudgedRequirement[],
  exceptions: readonly RequirementException[],
  asOf: DayNumber,
): ExcusedById {
  const holding = new Map<string, Excused>()
  for (const judged of plain) {
    const { requirement, tally } = judged
    if (tally.outcome === 'advice' || (!isOpen(judged) && !hasFigure(requirement))) continue
    const [most] = exceptions
      .filter((given) => given.requirement === requirement.id && holdsOn(given.exception, asOf))
      .map(({ exception }) => ({ exception, asked: askedBy(exception) }))
      .filter(({ asked }) => canHelp(asked, requirement, tally))
      .sort((a, b) => a.asked - b.asked || latestFirst(a.exception, b.exception))
    if (most) holding.set(requirement.id, most)
  }
  return holding
}

function canHelp(asked: number, requirement: Requirement, { need }: Tally): boolean {
  return asked === 0 || (hasFigure(requirement) && asked < need)
}

function isOpen({ requirement, tally }: JudgedRequirement, id = requirement.id): boolean {
  return requirement.id === id && (tally.outcome === 'not-met' || tally.outcome === 'needs-judgement')
}

function openCount(judged: readonly JudgedRequirement[]): number {
  return judged.filter((each) => isOpen(each)).length
}

function holdsOn({ decidedOn, expiresOn }: FindingException, asOf: DayNumber): boolean {
  return toDayNumber(decidedOn) <= asOf && asOf <= toDayNumber(expiresOn)
}

function askedBy(exception: FindingException): number {
  return exception.kind === 'waived' ? 0 : exception.figure
}

function latestFirst(a: FindingException, b: FindingException): number {
  return a.expiresOn === b.expiresOn ? 0 : a.expiresOn > b.expiresOn ? -1 : 1
}
