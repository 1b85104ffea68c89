import type { DayNumber } from '../standards/day.ts'
import type { Edition, PlainRequirement, Requirement } from '../standards/schema.ts'
import type { Context } from './context.ts'
import type { Outcome } from './finding.ts'
import {
  doubtable,
  isAsked,
  isComposite,
  judgeEdition,
  plainRequirements,
  type Tallies,
  withParts,
} from './judge-edition.ts'
import type { JudgementLine, Ledger } from './ledger.ts'
import { remember } from './remember.ts'
import { doubtfulEducation } from './rules/degree.ts'
import { doubtfulRaters } from './rules/raters.ts'
import { doubtfulProviders } from './rules/sessions.ts'
import { doubtfulMemberships } from './rules/single-entry.ts'
import type { Share } from './share.ts'
import type { Stretch } from './stretches.ts'
import type { Doubt, Note, Tally } from './tally.ts'

/** What is judged: a portfolio on a day; at a renewal for a period. */
export interface Question {
  readonly edition: Edition
  readonly ledger: Ledger
  readonly asOf: DayNumber
  readonly period: Stretch | null
  /** Memberships that an association has not confirmed, and ratings of raters whom it has not looked up, by name. */
  readonly unconfirmed?: ReadonlySet<string> | undefined
  /** What fraction of a renewal's hours is asked. */
  readonly share?: Share | undefined
  /** The last day that counts for years of holding; the day itself where it is missing. */
  readonly heldBy?: DayNumber | undefined
}

export interface JudgedRequirement {
  readonly requirement: Requirement
  readonly tally: Tally
}

/** With more doubts than this, only none and all of them are tried, not each one alone. */
const mostDoubtsAlone = 8

/**
 * Every requirement of the edition in figures and codes, without words (docs/meaning.md), or only those named. Those
 * that share hours, sessions or ratings are named together or not at all.
 */
export function judge(
  question: Question,
  requirements: readonly Requirement[] = question.edition.requirements,
): JudgedRequirement[] {
  const context = contextOf(question, [])
  const certain = judgeEdition(context, withParts(requirements))
  const otherwise = otherwiseOf(question, doubtable(requirements))
  const settled = (id: string) => {
    const tally = certain.get(id)
    return tally ? settle(id, waitIfInDoubt(id, tally, otherwise), question) : null
  }

  const judged: JudgedRequirement[] = []
  for (const requirement of requirements) {
    if (!isAsked(requirement, context)) continue
    const tally = isComposite(requirement)
      ? composite(requirement, settled, question)
      : settled(requirement.id)
    if (tally) judged.push({ requirement, tally })
  }
  return judged
}

/** The overall outcome: what is not met outweighs what waits, and advice never blocks ("Meaning" 11). */
export function overallOutcome(outcomes: readonly Outcome[]): Exclude<Outcome, 'advice'> {
  if (outcomes.includes('not-met')) return 'not-met'
  return outcomes.includes('needs-judgement') ? 'needs-judgement' : 'met'
}

interface World {
  readonly accepted: readonly Doubt[]
  readonly tallies: Tallies
}

/** What the requirements come to if doubts turn out well; where none of them takes notice of a doubt, nothing else. */
function otherwiseOf(question: Question, requirements: readonly PlainRequirement[]): World[] {
  if (requirements.length === 0) return []
  return worldsOf(doubtsOf(question)).map((accepted) => ({
    accepted,
    tallies: judgeEdition(contextOf(question, accepted), requirements),
  }))
}

const noDoubts: ReadonlySet<Doubt> = new Set()

function contextOf(question: Question, accepted: readonly Doubt[]): Context {
  const { edition, ledger, asOf, period, unconfirmed, share, heldBy } = question
  const set = accepted.length === 0 ? noDoubts : new Set(accepted)
  return { edition, ledger, asOf, period, accepted: set, unconfirmed, share, heldBy }
}

function doubtsOf(question: Question): Doubt[] {
  const education = degreeRequirements(question.edition).flatMap((requirement) =>
    doubtfulEducation(requirement, question),
  )
  return [
    ...new Set(education),
    ...doubtfulProviders(question),
    ...doubtfulMemberships(question),
    ...doubtfulRaters(question),
  ]
}

const degreeRequirements = remember((edition: Edition) =>
  plainRequirements(edition).filter((requirement) => requirement.kind === 'degree'),
)

/** The ways in which doubts may turn out that are tried: all of them well, and each one alone ("Meaning" 12). */
function worldsOf(doubts: readonly Doubt[]): (readonly Doubt[])[] {
  if (doubts.length === 0) return []
  const alone = doubts.length > 1 && doubts.length <= mostDoubtsAlone ? doubts.map((doubt) => [doubt]) : []
  return [doubts, ...alone]
}

/** A finding waits when a doubt changes its outcome; its figures stay those without the doubtful entries. */
function waitIfInDoubt(id: string, tally: Tally, otherwise: readonly World[]): Tally {
  if (tally.outcome === 'needs-judgement' || tally.outcome === 'advice') return tally
  const different = otherwise.filter(({ tallies }) => {
    const other = tallies.get(id)
    return other !== undefined && other.outcome !== tally.outcome
  })
  if (different.length === 0) return tally
  const alone = different.filter(({ accepted }) => accepted.length === 1).flatMap(({ accepted }) => accepted)
  const doubts = alone.length > 0 ? alone : (different[0]?.accepted ?? [])
  return { ...tally, outcome: 'needs-judgement', notes: [...tally.notes, { kind: 'in-doubt', doubts }] }
}

/** The latest judgement by the day settles a finding that waits, and nothing else ("Meaning" 12). */
function settle(id: string, tally: Tally, { edition, ledger, asOf }: Question): Tally {
  if (tally.outcome !== 'needs-judgement') return tally
  const judgements = ledger.judgements.filter(
    ({ standard, requirement, decidedOn }) =>
      standard === edition.standard && requirement === id && decidedOn <= asOf,
  )
  const latest = judgements.at(-1)
  if (!latest) return tally
  const { decidedOn, outcome } = latest
  if (judgements.some((other) => other.decidedOn === decidedOn && other.outcome !== outcome)) {
    return { ...tally, notes: [...tally.notes, { kind: 'judgements-differ', decidedOn }] }
  }
  const have = tally.unit === 'decisions' && outcome === 'met' ? 1 : tally.have
  return { ...tally, have, outcome, notes: [...tally.notes, judgedNote(latest)] }
}

function judgedNote({ outcome, decidedOn }: JudgementLine): Note {
  return { kind: 'judged', outcome, decidedOn }
}

/** A choice: one part is enough for `anyOf`, all parts are needed for `allOf`; null where no part is asked. */
function composite(
  requirement: Extract<Requirement, { of: unknown }>,
  settled: (id: string) => Tally | null,
  question: Question,
): Tally | null {
  const parts = requirement.of.flatMap((part) => {
    const tally = settled(part.id)
    return tally ? [{ title: part.title, tally }] : []
  })
  if (parts.length === 0) return null
  const outcomes = parts.map(({ tally }) => tally.outcome)
  const isMet = ({ tally }: { tally: Tally }) => tally.outcome === 'met'
  const waiting = parts.filter(({ tally }) => tally.outcome === 'needs-judgement')
  const counted = new Map(parts.flatMap(({ tally }) => tally.counted.map((row) => [row.line, row])))
  const notCounted = new Map(
    parts.flatMap(({ tally }) =>
      tally.notCounted.filter(({ line }) => !counted.has(line)).map((row) => [row.line, row]),
    ),
  )
  const tally: Tally = {
    outcome: requirement.kind === 'anyOf' ? anyOutcome(outcomes) : overallOutcome(outcomes),
    have: parts.filter(isMet).length,
    need: requirement.kind === 'anyOf' ? 1 : parts.length,
    unit: 'requirements',
    counted: [...counted.values()],
    notCounted: [...notCounted.values()],
    notes: [
      {
        kind: 'parts',
        met: parts.filter(isMet).map(({ title }) => title),
        open: parts.filter((part) => !isMet(part)).map(({ title }) => title),
        waiting: waiting.map(({ title }) => title),
      },
      ...waiting.flatMap(({ tally }) => tally.notes),
    ],
  }
  return settle(requirement.id, tally, question)
}

function anyOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('met')) return 'met'
  return outcomes.includes('needs-judgement') ? 'needs-judgement' : 'not-met'
}
