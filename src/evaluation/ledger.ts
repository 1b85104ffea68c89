import { type DayNumber, toDayNumber } from '../standards/day.ts'
import type { Category } from '../standards/vocabulary.ts'
import { toHourUnits } from './hour-units.ts'
import type {
  EducationEntry,
  LeadershipEntry,
  Portfolio,
  ReferenceEntry,
  RscEntry,
  TrainingEntry,
  WorkEntry,
} from './portfolio.ts'
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
  const providers = readProviders(portfolio)
  return {
    education: lines(
      'education',
      portfolio.education,
      (entry) => ({ entry, awardedOn: day(entry.awardedOn) }),
      byDay('awardedOn'),
    ),
    work: lines('work', portfolio.work, period, byDay('from')),
    leadership: lines('leadership', portfolio.leadership, period, byDay('from')),
    training: lines(
      'training',
      portfolio.training,
      (entry) => ({ entry, completedOn: day(entry.completedOn), units: toHourUnits(entry.clockHours) }),
      byDay('completedOn'),
    ),
    rsc: lines('rsc', portfolio.rsc, (entry) => readRsc(entry, providers), byDay('from')),
    references: lines(
      'references',
      portfolio.references,
      (entry) => ({ entry, completedOn: day(entry.completedOn) }),
      byDay('completedOn'),
    ),
    agreements: lines(
      'agreements',
      portfolio.agreements,
      (entry) => ({ on: day(entry.signedOn), label: entry.document }),
      byDay('on'),
    ),
    memberships: lines(
      'memberships',
      portfolio.memberships,
      (entry) => ({ association: entry.association, from: toDayNumber(entry.from), to: day(entry.to) }),
      byDay('from'),
    ),
    exams: lines(
      'exams',
      portfolio.exams,
      (entry) => ({
        category: entry.category,
        completedOn: day(entry.completedOn),
        passed: entry.passed ?? null,
      }),
      byDay('completedOn'),
    ),
    endorsements: lines(
      'endorsements',
      portfolio.endorsements,
      (entry) => ({
        association: entry.association,
        category: entry.category,
        earnedOn: toDayNumber(entry.earnedOn),
        endedOn: day(entry.endedOn),
      }),
      byDay('earnedOn'),
    ),
    judgements: lines(
      'judgements',
      portfolio.judgements,
      (entry) => ({
        standard: entry.standard,
        requirement: entry.requirement,
        outcome: entry.outcome,
        decidedOn: toDayNumber(entry.decidedOn),
      }),
      byDay('decidedOn'),
    ),
  }
}

function lines<Entry extends { id?: string | undefined }, Read>(
  list: string,
  entries: readonly Entry[] | undefined,
  read: (entry: Entry) => Read,
  dayOf: (line: Read) => number,
): readonly (Read & Line)[] {
  return (entries ?? [])
    .map((entry, position) => ({ ...read(entry), name: entry.id ?? `${list}[${position}]` }))
    .sort((a, b) => dayOf(a) - dayOf(b) || (a.name < b.name ? -1 : 1))
}

/** Orders by a day; entries without one come last. */
function byDay<Name extends string>(
  name: Name,
): (line: { readonly [key in Name]: DayNumber | null }) => number {
  return (line) => line[name] ?? Number.MAX_SAFE_INTEGER
}

function period<Entry extends { from: string; to?: string | null | undefined }>(entry: Entry) {
  return { entry, from: toDayNumber(entry.from), to: day(entry.to) }
}

function day(text: string | null | undefined): DayNumber | null {
  return text ? toDayNumber(text) : null
}

function readRsc(entry: RscEntry, providers: ReadonlyMap<string, Provider>): Omit<RscLine, 'name'> {
  return {
    entry,
    from: toDayNumber(entry.from),
    to: toDayNumber(entry.to),
    units: toHourUnits(entry.hours),
    aboutUnits: toHourUnits(entry.hoursAboutSupervisionGiven ?? 0),
    provider: entry.provider === undefined ? null : (providers.get(entry.provider) ?? null),
  }
}

function readProviders(portfolio: Portfolio): ReadonlyMap<string, Provider> {
  return new Map(
    (portfolio.providers ?? []).map(({ id, name, endorsements, vetted }) => [
      id,
      {
        id,
        name: name ?? id,
        isKnown: endorsements !== undefined || vetted !== undefined,
        standings: [
          ...(endorsements ?? []).map((held) => ({ ...span(held), category: held.category, vettedBy: null })),
          ...(vetted ?? []).map((held) => ({
            ...span(held),
            category: held.category,
            vettedBy: held.association,
          })),
        ],
      },
    ]),
  )
}

function span({ from, to }: { from: string; to?: string | null | undefined }): Stretch {
  return { from: toDayNumber(from), to: day(to) ?? Number.POSITIVE_INFINITY }
}
