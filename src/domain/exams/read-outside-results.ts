import type { Day } from '../../standards/day.ts'
import { readDay } from '../portfolio/read-day.ts'
import type { ExamPart } from './exam-part.ts'

/** A result as an outside exam service reports it. */
export interface OutsideResult {
  /** Counted from 1, with the line of headings. */
  readonly line: number
  readonly name: string
  readonly email: string
  readonly part: ExamPart
  readonly satOn: Day
  /** From 0 to 1; null where only the outcome is told. */
  readonly score: number | null
  /** Null where the list tells a score alone: the office's rules say what passes. */
  readonly passed: boolean | null
}

export interface OutsideFault {
  readonly line: number
  readonly code: 'nobody' | 'part' | 'day' | 'score' | 'no-outcome'
  readonly cell: string
}

export type OutsideRead =
  | { readonly results: readonly OutsideResult[]; readonly faults: readonly OutsideFault[] }
  | { readonly fault: 'no-headings' }

const headings = {
  email: /\be ?-?mail\b/,
  part: /^(part|exam|assessment|test|section)\b/,
  satOn: /\b(date|day|sat|taken|finished|completed)\b/,
  outcome: /\b(passed|outcome|result|status)\b/,
  score: /\b(score|percent|percentage|%|points)/,
  name: /\b(name|candidate|participant)\b/,
} as const
type Column = keyof typeof headings

/** Reads a list of results by its headings; a line that cannot be used is told with its place, and none is guessed. */
export function readOutsideResults(table: readonly (readonly string[])[]): OutsideRead {
  const [first, ...rest] = table
  const columns = columnsOf(first ?? [])
  const isComplete =
    (columns.has('email') || columns.has('name')) && columns.has('part') && columns.has('satOn')
  if (!isComplete) return { fault: 'no-headings' }
  const results: OutsideResult[] = []
  const faults: OutsideFault[] = []
  for (const [index, cells] of rest.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const read = readLine((column) => cells[columns.get(column) ?? -1]?.trim() ?? '')
    if ('code' in read) faults.push({ line: index + 2, ...read })
    else results.push({ line: index + 2, ...read })
  }
  return { results, faults }
}

function columnsOf(line: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  for (const [place, cell] of line.entries()) {
    const text = cell.toLowerCase().trim()
    for (const column of ['email', 'part', 'satOn', 'score', 'outcome', 'name'] as const)
      if (!found.has(column) && headings[column].test(text)) {
        found.set(column, place)
        break
      }
  }
  return found
}

function readLine(of: (column: Column) => string): Omit<OutsideResult, 'line'> | Omit<OutsideFault, 'line'> {
  const [name, email] = [of('name'), of('email').toLowerCase()]
  if (name === '' && email === '') return { code: 'nobody', cell: '' }
  const part = readPart(of('part'))
  if (!part) return { code: 'part', cell: of('part') }
  const day = readDay(of('satOn'))
  if (day.kind !== 'day') return { code: 'day', cell: of('satOn') }
  const score = of('score') === '' ? null : readShare(of('score'))
  if (score === undefined) return { code: 'score', cell: of('score') }
  const passed = readOutcome(of('outcome'))
  if (passed === null && score === null) return { code: 'no-outcome', cell: of('outcome') }
  return { name, email, part, satOn: day.day, score, passed }
}

function readPart(text: string): ExamPart | undefined {
  if (/multiple|choice|\bmcq?\b|part (1|i|one)\b|^(1|i|one)$/i.test(text)) return 'multiple-choice'
  return /essay|vignette|written|part (2|ii|two)\b|^(2|ii|two)$/i.test(text) ? 'essay' : undefined
}

/** 85 %, 85, 0.85 or 51/60; undefined where it is none of these. */
function readShare(text: string): number | undefined {
  const [, points, outOf] = /^(\d+(?:\.\d+)?)\s*(?:\/|of|out of)\s*(\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (points !== undefined && outOf !== undefined) return asShare(Number(points) / Number(outOf))
  const [, figure, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? []
  if (figure === undefined) return undefined
  const number = Number(figure)
  return asShare(percent === '%' || number > 1 ? number / 100 : number)
}

function asShare(share: number): number | undefined {
  return share >= 0 && share <= 1 ? share : undefined
}

function readOutcome(text: string): boolean | null {
  if (/^(pass|passed|yes|y|met)$/i.test(text)) return true
  return /^(fail|failed|not passed|no|n|not met)$/i.test(text) ? false : null
}
