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
  readReference,
  readSessions,
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
  /** The degree without dots, spaces and case; empty where none is named. */
  readonly code: string
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
  /** Who rates, without case and blanks around; null where the rating does not say. */
  readonly rater: string | null
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

/** Reads a checked portfolio once, so that many standards can be judged on it; each list when it is first looked at. */
export function openLedger(portfolio: Portfolio): Ledger {
  return new OpenLedger(portfolio)
}

/** A class, because accessors that a prototype shares cost nothing to make, and a network has very many ledgers. */
class OpenLedger implements Ledger {
  readonly #portfolio: Portfolio
  #education: readonly EducationLine[] | undefined
  #work: readonly PeriodLine<WorkEntry>[] | undefined
  #leadership: readonly PeriodLine<LeadershipEntry>[] | undefined
  #training: readonly TrainingLine[] | undefined
  #rsc: readonly RscLine[] | undefined
  #references: readonly ReferenceLine[] | undefined
  #agreements: readonly DatedLine[] | undefined
  #memberships: readonly MembershipLine[] | undefined
  #exams: readonly ExamLine[] | undefined
  #endorsements: readonly EndorsementLine[] | undefined
  #judgements: readonly JudgementLine[] | undefined

  constructor(portfolio: Portfolio) {
    this.#portfolio = portfolio
  }

  get education() {
    this.#education ??= inOrder(this.#portfolio.education?.map(readEducation), ({ awardedOn }) => awardedOn)
    return this.#education
  }

  get work() {
    this.#work ??= inOrder(this.#portfolio.work?.map(readWork), ({ from }) => from)
    return this.#work
  }

  get leadership() {
    this.#leadership ??= inOrder(this.#portfolio.leadership?.map(readLeadership), ({ from }) => from)
    return this.#leadership
  }

  get training() {
    this.#training ??= inOrder(this.#portfolio.training?.map(readTraining), ({ completedOn }) => completedOn)
    return this.#training
  }

  get rsc() {
    this.#rsc ??= inOrder(readSessions(this.#portfolio), ({ from }) => from)
    return this.#rsc
  }

  get references() {
    this.#references ??= inOrder(
      this.#portfolio.references?.map(readReference),
      ({ completedOn }) => completedOn,
    )
    return this.#references
  }

  get agreements() {
    this.#agreements ??= inOrder(this.#portfolio.agreements?.map(readAgreement), ({ on }) => on)
    return this.#agreements
  }

  get memberships() {
    this.#memberships ??= inOrder(this.#portfolio.memberships?.map(readMembership), ({ from }) => from)
    return this.#memberships
  }

  get exams() {
    this.#exams ??= inOrder(this.#portfolio.exams?.map(readExam), ({ completedOn }) => completedOn)
    return this.#exams
  }

  get endorsements() {
    this.#endorsements ??= inOrder(
      this.#portfolio.endorsements?.map(readEndorsement),
      ({ earnedOn }) => earnedOn,
    )
    return this.#endorsements
  }

  get judgements() {
    this.#judgements ??= inOrder(this.#portfolio.judgements?.map(readJudgement), ({ decidedOn }) => decidedOn)
    return this.#judgements
  }
}

/** By day and name; lines without a day come last. Most lists are kept in order, and then there is nothing to sort. */
function inOrder<Each extends Line>(
  lines: Each[] | undefined,
  dayOf: (line: Each) => DayNumber | null,
): readonly Each[] {
  if (!lines) return []
  const placeOf = (line: Each) => dayOf(line) ?? Number.MAX_SAFE_INTEGER
  let before = Number.NEGATIVE_INFINITY
  for (const line of lines) {
    const place = placeOf(line)
    if (place <= before) return lines.sort((a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1))
    before = place
  }
  return lines
}
