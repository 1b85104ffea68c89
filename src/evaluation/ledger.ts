import type { DayNumber } from '../standards/day.ts'
import type { Category } from '../standards/vocabulary.ts'
import type {
  EducationEntry,
  LeadershipEntry,
  Portfolio,
  ReferenceEntry,
  RscEntry,
  TrainingEntry,
  WorkEntry,
} from './portfolio.ts'
import {
  readAgreement,
  readEducation,
  readEndorsement,
  readExam,
  readJudgement,
  readLeadership,
  readMembership,
  readProviders,
  readReference,
  readRsc,
  readTraining,
  readWork,
} from './read-lines.ts'
import type { Stretch } from './stretches.ts'

/** An entry of a portfolio, named as findings name it, its days as numbers. `to` null is open. */
export interface Line {
  readonly name: string
}

export interface EducationLine extends Line {
  readonly entry: EducationEntry
  readonly awardedOn: DayNumber | null
}

export interface PeriodLine<Entry> extends Line {
  readonly entry: Entry
  readonly from: DayNumber
  readonly to: DayNumber | null
}

export interface TrainingLine extends Line {
  readonly entry: TrainingEntry
  readonly completedOn: DayNumber | null
  readonly units: number
}

export interface Standing extends Stretch {
  readonly category: Category
  /** The association that vetted; null for an Endorsement, which counts from any association. */
  readonly vettedBy: string | null
}

export interface Provider {
  readonly id: string
  readonly name: string
  /** False for a provider of whom the portfolio says neither Endorsements nor vetting. */
  readonly isKnown: boolean
  readonly standings: readonly Standing[]
}

export interface RscLine extends Line {
  readonly entry: RscEntry
  readonly from: DayNumber
  readonly to: DayNumber
  readonly units: number
  readonly aboutUnits: number
  /** Null for peer supervision without a provider. */
  readonly provider: Provider | null
}

export interface ReferenceLine extends Line {
  readonly entry: ReferenceEntry
  readonly completedOn: DayNumber | null
}

export interface DatedLine extends Line {
  readonly on: DayNumber | null
  readonly label: string
}

export interface ExamLine extends Line {
  readonly category: Category
  readonly completedOn: DayNumber | null
  readonly passed: boolean | null
}

export interface MembershipLine extends Line {
  readonly association: string
  readonly from: DayNumber
  readonly to: DayNumber | null
}

export interface EndorsementLine extends Line {
  readonly association: string
  readonly category: Category
  readonly earnedOn: DayNumber
  readonly endedOn: DayNumber | null
}

export interface JudgementLine extends Line {
  readonly standard: string
  readonly requirement: string
  readonly outcome: 'met' | 'not-met'
  readonly decidedOn: DayNumber
}

export function isEducation(line: Line): line is EducationLine {
  return 'awardedOn' in line
}

export function isSession(line: Line): line is RscLine {
  return 'aboutUnits' in line
}

export function isReference(line: Line): line is ReferenceLine {
  return 'entry' in line && typeof line.entry === 'object' && line.entry !== null && 'role' in line.entry
}

/** A portfolio made ready for evaluation: every list in order of day and name, whatever order it was written in. */
export interface Ledger {
  readonly education: readonly EducationLine[]
  readonly work: readonly PeriodLine<WorkEntry>[]
  readonly leadership: readonly PeriodLine<LeadershipEntry>[]
  readonly training: readonly TrainingLine[]
  readonly rsc: readonly RscLine[]
  readonly references: readonly ReferenceLine[]
  readonly agreements: readonly DatedLine[]
  readonly memberships: readonly MembershipLine[]
  readonly exams: readonly ExamLine[]
  readonly endorsements: readonly EndorsementLine[]
  readonly judgements: readonly JudgementLine[]
}

/** Reads a checked portfolio once, so that many standards can be judged on it. */
export function openLedger(portfolio: Portfolio): Ledger {
  const { education, work, leadership, training, rsc, references } = portfolio
  const { agreements, memberships, exams, endorsements, judgements } = portfolio
  const providers = readProviders(portfolio)
  return {
    education: inOrder(education?.map(readEducation), ({ awardedOn }) => awardedOn),
    work: inOrder(work?.map(readWork), ({ from }) => from),
    leadership: inOrder(leadership?.map(readLeadership), ({ from }) => from),
    training: inOrder(training?.map(readTraining), ({ completedOn }) => completedOn),
    rsc: inOrder(
      rsc?.map((entry, place) => readRsc(entry, place, providers)),
      ({ from }) => from,
    ),
    references: inOrder(references?.map(readReference), ({ completedOn }) => completedOn),
    agreements: inOrder(agreements?.map(readAgreement), ({ on }) => on),
    memberships: inOrder(memberships?.map(readMembership), ({ from }) => from),
    exams: inOrder(exams?.map(readExam), ({ completedOn }) => completedOn),
    endorsements: inOrder(endorsements?.map(readEndorsement), ({ earnedOn }) => earnedOn),
    judgements: inOrder(judgements?.map(readJudgement), ({ decidedOn }) => decidedOn),
  }
}

/** By day and name; lines without a day come last. Most lists are kept in order, and then there is nothing to sort. */
function inOrder<Each extends Line>(
  lines: Each[] | undefined,
  dayOf: (line: Each) => DayNumber | null,
): readonly Each[] {
  if (!lines) return []
  const compare = (a: Each, b: Each) =>
    (dayOf(a) ?? Number.MAX_SAFE_INTEGER) - (dayOf(b) ?? Number.MAX_SAFE_INTEGER) ||
    (a.name < b.name ? -1 : 1)
  for (let place = 1; place < lines.length; place += 1) {
    const [before, after] = [lines[place - 1], lines[place]]
    if (before && after && compare(before, after) > 0) return lines.sort(compare)
  }
  return lines
}
