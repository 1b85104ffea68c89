import { type Day, isDay, toDay, toDayNumber } from '../../standards/day.ts'
import { type Fields, numberOf, textOf } from '../fields.ts'
import type { AuditLine, LineDecision } from './audit.ts'
import { isLine, longestSeed, longestSource } from './draw-file.ts'

export interface AuditFault {
  readonly field: string
  readonly code:
    | 'no-period'
    | 'no-source'
    | 'not-a-line'
    | 'no-day'
    | 'too-early'
    | 'no-seed'
    | 'no-hours'
    | 'too-many-hours'
    | 'nothing-found'
    | 'no-words'
    | 'too-long'
}

type Read<Given> = { readonly given: Given } | { readonly faults: readonly AuditFault[] }

interface Period {
  readonly from: Day
  readonly until: Day
}

/** How a form names a period. */
export function namePeriod({ from, until }: Period): string {
  return `${from}..${until}`
}

export interface AnnouncementGiven {
  readonly period: Period
  readonly seedSource: string
  readonly seedFrom: Day
}

interface AnnouncementTerms {
  readonly today: Day
  readonly noticeDays: number
  /** Periods that have renewals to audit. */
  readonly periods: readonly Period[]
}

/** The first day on which a seed may be known that is announced today. */
export function firstSeedDay(today: Day, noticeDays: number): Day {
  return toDay(toDayNumber(today) + noticeDays)
}

export function readAnnouncement(
  fields: Fields,
  { today, noticeDays, periods }: AnnouncementTerms,
): Read<AnnouncementGiven> {
  const period = periods.find((each) => namePeriod(each) === textOf(fields, 'period'))
  const seedSource = oneLine(textOf(fields, 'seedSource'))
  const seedFrom = textOf(fields, 'seedFrom')
  const faults: AuditFault[] = [
    ...(period ? [] : [{ field: 'period', code: 'no-period' } as const]),
    ...faultsOfLine('seedSource', seedSource, { longest: longestSource, missing: 'no-source' }),
    ...faultsOfSeedDay(seedFrom, firstSeedDay(today, noticeDays)),
  ]
  if (!period || faults.length > 0) return { faults }
  return { given: { period, seedSource, seedFrom } }
}

export function readSeed(fields: Fields): Read<{ readonly seed: string }> {
  const seed = oneLine(textOf(fields, 'seed'))
  const faults = faultsOfLine('seed', seed, { longest: longestSeed, missing: 'no-seed' })
  return faults.length > 0 ? { faults } : { given: { seed } }
}

/** What staff find of one line. */
export interface LineFound {
  readonly entryId: string
  readonly proven: number
  readonly words: string
}

export interface LinesGiven {
  readonly found: readonly LineFound[]
  /** Of the audit, as the page showed it. */
  readonly version: number
}

const longestWords = 1000

/** How the fields of a line are called: one form asks about all lines. */
export function lineFields(entryId: string) {
  return { proven: `proven-${entryId}`, words: `words-${entryId}`, known: `known-${entryId}` } as const
}

/** What was typed, but for the lines of which something else was found since the page was shown. */
export function withoutOvertaken(
  fields: Fields,
  decisions: readonly Pick<LineDecision, 'entryId' | 'number'>[],
): Fields {
  const overtaken: readonly string[] = decisions.flatMap(({ entryId, number }) => {
    const { proven, words, known } = lineFields(entryId)
    return textOf(fields, known) === String(number) ? [] : [proven, words]
  })
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !overtaken.includes(name)))
}

/** What staff find of the lines; one of which nothing was given is left as it stands. */
export function readLineDecisions(fields: Fields, lines: readonly AuditLine[]): Read<LinesGiven> {
  const read = lines.filter(isGivenIn(fields)).map((line) => readLine(fields, line))
  const found = read.flatMap((each) => ('given' in each ? [each.given] : []))
  const faults = read.flatMap((each) => ('faults' in each ? each.faults : []))
  if (faults.length > 0) return { faults }
  if (found.length === 0) return { faults: [{ field: 'lines', code: 'nothing-found' }] }
  return { given: { found, version: numberOf(fields, 'version') } }
}

function isGivenIn(fields: Fields) {
  return ({ entryId }: AuditLine) => {
    const { proven, words } = lineFields(entryId)
    return textOf(fields, proven) !== '' || textOf(fields, words) !== ''
  }
}

/** Where less is proven than claimed, the person is told why. */
function readLine(fields: Fields, { entryId, hours }: AuditLine): Read<LineFound> {
  const { proven: provenField, words: wordsField } = lineFields(entryId)
  const typed = textOf(fields, provenField).replace(',', '.')
  const words = textOf(fields, wordsField)
  if (!/^\d{1,4}(\.\d{1,6})?$/.test(typed)) return { faults: [{ field: provenField, code: 'no-hours' }] }
  const proven = Number(typed)
  if (proven > hours) return { faults: [{ field: provenField, code: 'too-many-hours' }] }
  if (words.length > longestWords) return { faults: [{ field: wordsField, code: 'too-long' }] }
  if (proven < hours && words === '') return { faults: [{ field: wordsField, code: 'no-words' }] }
  return { given: { entryId, proven, words } }
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function faultsOfLine(
  field: string,
  text: string,
  { longest, missing }: { readonly longest: number; readonly missing: 'no-source' | 'no-seed' },
): AuditFault[] {
  if (text === '') return [{ field, code: missing }]
  if (text.length > longest) return [{ field, code: 'too-long' }]
  return isLine(text) ? [] : [{ field, code: 'not-a-line' }]
}

function faultsOfSeedDay(day: string, first: Day): AuditFault[] {
  if (!isDay(day)) return [{ field: 'seedFrom', code: 'no-day' }]
  return day < first ? [{ field: 'seedFrom', code: 'too-early' }] : []
}
