import { type DayNumber, toDayNumber } from '../standards/day.ts'
import { toHourUnits } from './hour-units.ts'
import type {
  DatedLine,
  EducationLine,
  EndorsementLine,
  ExamLine,
  JudgementLine,
  MembershipLine,
  PeriodLine,
  Provider,
  ReferenceLine,
  RscLine,
  Standing,
  TrainingLine,
} from './ledger.ts'
import type {
  EducationEntry,
  LeadershipEntry,
  Portfolio,
  ProviderEntry,
  ReferenceEntry,
  RscEntry,
  TrainingEntry,
  WorkEntry,
} from './portfolio.ts'

type Entry<List extends 'agreements' | 'memberships' | 'exams' | 'endorsements' | 'judgements'> = NonNullable<
  Portfolio[List]
>[number]

export function readEducation(entry: EducationEntry, place: number): EducationLine {
  return {
    name: nameOf('education', entry, place),
    entry,
    code: plainCode(entry.degree ?? ''),
    awardedOn: dayOf(entry.awardedOn),
  }
}

export function readWork(entry: WorkEntry, place: number): PeriodLine<WorkEntry> {
  return { name: nameOf('work', entry, place), entry, from: toDayNumber(entry.from), to: dayOf(entry.to) }
}

export function readLeadership(entry: LeadershipEntry, place: number): PeriodLine<LeadershipEntry> {
  return {
    name: nameOf('leadership', entry, place),
    entry,
    from: toDayNumber(entry.from),
    to: dayOf(entry.to),
  }
}

export function readTraining(entry: TrainingEntry, place: number): TrainingLine {
  return {
    name: nameOf('training', entry, place),
    entry,
    completedOn: dayOf(entry.completedOn),
    units: toHourUnits(entry.clockHours),
  }
}

function readRsc(entry: RscEntry, place: number, providers: ReadonlyMap<string, Provider>): RscLine {
  return {
    name: nameOf('rsc', entry, place),
    entry,
    from: toDayNumber(entry.from),
    to: toDayNumber(entry.to),
    units: toHourUnits(entry.hours),
    aboutUnits: toHourUnits(entry.hoursAboutSupervisionGiven ?? 0),
    provider: entry.provider === undefined ? null : (providers.get(entry.provider) ?? null),
  }
}

export function readReference(entry: ReferenceEntry, place: number): ReferenceLine {
  return {
    name: nameOf('references', entry, place),
    entry,
    rater: entry.rater?.trim().toLowerCase() || null,
    completedOn: dayOf(entry.completedOn),
  }
}

export function readAgreement(entry: Entry<'agreements'>, place: number): DatedLine {
  return { name: nameOf('agreements', entry, place), on: dayOf(entry.signedOn), label: entry.document }
}

export function readMembership(entry: Entry<'memberships'>, place: number): MembershipLine {
  const { association, from, to } = entry
  return { name: nameOf('memberships', entry, place), association, from: toDayNumber(from), to: dayOf(to) }
}

export function readExam(entry: Entry<'exams'>, place: number): ExamLine {
  return {
    name: nameOf('exams', entry, place),
    category: entry.category,
    completedOn: dayOf(entry.completedOn),
    passed: entry.passed ?? null,
  }
}

export function readEndorsement(entry: Entry<'endorsements'>, place: number): EndorsementLine {
  return {
    name: nameOf('endorsements', entry, place),
    association: entry.association,
    category: entry.category,
    earnedOn: toDayNumber(entry.earnedOn),
    endedOn: dayOf(entry.endedOn),
  }
}

export function readJudgement(entry: Entry<'judgements'>, place: number): JudgementLine {
  return {
    name: nameOf('judgements', entry, place),
    standard: entry.standard,
    requirement: entry.requirement,
    outcome: entry.outcome,
    decidedOn: toDayNumber(entry.decidedOn),
  }
}

/** Sessions, which name their providers by id. */
export function readSessions({ rsc, providers }: Portfolio): RscLine[] | undefined {
  const byId = new Map<string, Provider>()
  for (const entry of providers ?? []) byId.set(entry.id, readProvider(entry))
  return rsc?.map((entry, place) => readRsc(entry, place, byId))
}

function readProvider({ id, name, endorsements, vetted }: ProviderEntry): Provider {
  const standings: Standing[] = []
  for (const { category, from, to } of endorsements ?? []) {
    standings.push({ category, vettedBy: null, from: toDayNumber(from), to: lastDay(to) })
  }
  for (const { association, category, from, to } of vetted ?? []) {
    standings.push({ category, vettedBy: association, from: toDayNumber(from), to: lastDay(to) })
  }
  return { id, name: name ?? id, isKnown: endorsements !== undefined || vetted !== undefined, standings }
}

/** "M.S.W." and "msw" are the same code. */
export function plainCode(degree: string): string {
  return degree.replace(/[.\s]/g, '').toUpperCase()
}

function lastDay(to: string | null | undefined): DayNumber {
  return dayOf(to) ?? Number.POSITIVE_INFINITY
}

function dayOf(text: string | null | undefined): DayNumber | null {
  return text ? toDayNumber(text) : null
}

/** An entry without an id is named by its list and place, as in `exams[0]`. */
function nameOf(list: string, { id }: { id?: string | undefined }, place: number): string {
  return id ?? `${list}[${place}]`
}
